import type { Day } from "@/lib/periods/day";
import { monthOf, periodHolding, type Period } from "@/lib/periods/period";
import type { StatedCounts } from "./source-content";
import type { ReaderInput } from "./table-reader";

/** The year an undated file is of; a problem for the whole file when nothing says. */
export function yearOf({ on, problems }: ReaderInput, example: string): Period | null {
  if (on) return periodHolding("year", on);
  problems.add({
    line: null,
    column: null,
    found: "a file that does not say its year",
    expected: `the year with --period, for example --period 2024/25, or in the file's name, as in ${example}`,
  });
  return null;
}

/** Gathers one row of counts an organisation and period. A second one is told where it stands. */
export function gatherCounts(kind: StatedCounts["kind"]) {
  const gathered = new Map<string, StatedCounts>();
  return {
    /** False when the organisation was there before for this period. */
    add(
      period: Period,
      organisation: string,
      subIcb: string | null,
      counts: StatedCounts["counts"],
    ): boolean {
      const key = `${organisation} ${period.text}`;
      if (gathered.has(key)) return false;
      gathered.set(key, { period, organisation, kind, subIcb, counts });
      return true;
    },
    list: (): StatedCounts[] => [...gathered.values()],
    /** The last day of the newest period there is. */
    newest(): Day | null {
      return (
        [...gathered.values()]
          .map(({ period }) => period.end)
          .toSorted()
          .at(-1) ?? null
      );
    },
  };
}

/** A sub-ICB's code where the file has the column and the row a value. */
export function subIcbOf({ row }: ReaderInput): string | null {
  return row.text("subIcb") === "" ? null : row.code("subIcb");
}

/** A month told by a year and a month's number in two columns. */
export function monthFromParts({ row }: ReaderInput, year: string, month: string): Period | null {
  const text = `${row.text(year)}-${row.text(month).padStart(2, "0")}`;
  if (/^20\d{2}-(0[1-9]|1[0-2])$/.test(text)) return monthOf(`${text}-01` as Day);
  return row.problem(month, "a year and the number of a month, for example 2025 and 11");
}
