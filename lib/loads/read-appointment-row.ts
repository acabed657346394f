import {
  categoryLabels,
  modeLabels,
  staffLabels,
  statusLabels,
  waitLabels,
  type LabelSet,
} from "@/lib/appointments/labels";
import type { CountedAppointments } from "@/lib/appointments/tally";
import type { Row } from "./row";

/** One row of appointments, and the number of its key: the labels as written, before two spellings become one. */
export type AppointmentRow = { appointments: CountedAppointments; key: number };

/** How many keys there can be. */
export const MOST_KEYS =
  staffLabels.size * modeLabels.size * waitLabels.size * statusLabels.size * categoryLabels.size;

/** Reads the five labels and the count of a practice-level row. null after a problem. */
export function readCrosstabRow(row: Row): AppointmentRow | null {
  const category = labelOf(row, "category", categoryLabels, "Walk-in");
  const shared = readSubIcbRow(row);
  if (category < 0 || !shared) return null;
  return {
    appointments: { ...shared.appointments, category: categoryLabels.valueOf(category) },
    key: shared.key * categoryLabels.size + category,
  };
}

/** The same without a category, as the sub-ICB file has it. */
export function readSubIcbRow(row: Row): AppointmentRow | null {
  const staff = labelOf(row, "staff", staffLabels, "Other Practice staff");
  const mode = labelOf(row, "mode", modeLabels, "Face-to-Face");
  const wait = labelOf(row, "wait", waitLabels, "2 to 7 Days");
  const status = labelOf(row, "status", statusLabels, "Attended");
  const count = row.count("count");
  if (staff < 0 || mode < 0 || wait < 0 || status < 0 || count === null) return null;
  return {
    appointments: {
      staff: staffLabels.valueOf(staff),
      mode: modeLabels.valueOf(mode),
      wait: waitLabels.valueOf(wait),
      status: statusLabels.valueOf(status),
      category: null,
      count,
    },
    key: ((staff * modeLabels.size + mode) * waitLabels.size + wait) * statusLabels.size + status,
  };
}

function labelOf<Value extends string>(
  row: Row,
  column: string,
  labels: LabelSet<Value>,
  example: string,
): number {
  const index = labels.indexOf(row.text(column));
  if (index < 0) row.problem(column, `a value this data set has used, for example ${example}`);
  return index;
}
