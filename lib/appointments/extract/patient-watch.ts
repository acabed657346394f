import type { FileError } from "@/lib/loads/dataset";
import { addDays, type Day } from "@/lib/periods/day";
import { LONGEST_BOOKING_DAYS, PATIENT_WORDS, patientValue, type PatientField } from "./patient-fields";

/** So many different values are remembered as clean: memory does not grow with rows. */
const MOST_CLEAN = 20_000;

const TAKE_OUT =
  "an extract without that column: no patient field is taken. Remove the column and send the file again; nothing of this file was kept";

/** Watches for anything about a person. What it says names the column and the line, never the value. */
export type PatientWatch = {
  column(line: number, column: string, field: PatientField): void;
  /** A value that was not recognised as anything an extract holds. */
  value(line: number, column: string, text: string): void;
  /** A day that was: a birth where it is far too early. */
  day(line: number, column: string, on: Day): boolean;
  found(): FileError[];
};

export function watchForPatients(monthStart: Day): PatientWatch {
  const before = addDays(monthStart, -LONGEST_BOOKING_DAYS);
  const found = new Map<string, FileError>();
  const clean = new Set<string>();

  function tell(line: number, column: string, field: PatientField): void {
    const key = `${column} ${field}`;
    if (found.has(key)) return;
    found.set(key, { line, column, found: PATIENT_WORDS[field], expected: TAKE_OUT });
  }

  return {
    column: tell,
    value(line, column, text) {
      if (text === "" || clean.has(text)) return;
      const field = patientValue(text, before);
      if (field !== null) tell(line, column, field);
      else {
        if (clean.size >= MOST_CLEAN) clean.clear();
        clean.add(text);
      }
    },
    day(line, column, on) {
      if (on >= before || isNoDay(on)) return false;
      tell(line, column, "birth-date");
      return true;
    },
    found: () => [...found.values()],
  };
}

/** Days that systems write where they have none. */
export function isNoDay(on: Day): boolean {
  return on < "1902-01-01" || on === "1970-01-01";
}
