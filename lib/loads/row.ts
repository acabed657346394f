import type { Columns } from "@/lib/csv/columns";
import { quoted } from "@/lib/csv/quoted";
import { isNoPcn, parseOdsCode } from "@/lib/organisations/ods-code";
import type { Day } from "@/lib/periods/day";
import type { Problems } from "./problems";
import { parsePublishedDay, parsePublishedMonth } from "./published-dates";

/**
 * One data row at a time, by our column names. Each reading gives the value, or
 * null after noting where and what the problem is. One object serves all rows: a
 * national crosstab has two million.
 */
export type Row = {
  at(line: number, cells: readonly string[]): void;
  line(): number;
  /** Trimmed; "" when blank or when the file has no such column. */
  text(column: string): string;
  /** Text that must be there. */
  name(column: string): string | null;
  code(column: string): string | null;
  /** A PCN's code; null when the practice has none or when it is wrong (then noted). */
  pcn(column: string): string | null;
  /** A whole number, not negative. */
  count(column: string): number | null;
  /** A number, not negative, that may be a fraction. */
  amount(column: string): number | null;
  /** First of the month. */
  month(column: string): Day | null;
  day(column: string): Day | null;
  /** Blank is null without a problem. */
  optionalDay(column: string): Day | null;
  problem(column: string, expected: string): null;
};

export function rowOf(columns: Columns, problems: Problems): Row {
  let line = 0;
  let cells: readonly string[] = [];
  const known = new Map<string, string>();

  const text = (column: string) => cells[columns.get(column)?.index ?? -1]?.trim() ?? "";

  function problem(column: string, expected: string): null {
    problems.add({
      line,
      column: columns.get(column)?.heading ?? column,
      found: quoted(text(column)),
      expected,
    });
    return null;
  }

  function code(column: string): string | null {
    const raw = text(column);
    const seen = known.get(raw);
    if (seen) return seen;
    const parsed = parseOdsCode(raw);
    if (!parsed) return problem(column, "an ODS code of 3 to 8 letters and digits, for example Y00001");
    known.set(raw, parsed);
    return parsed;
  }

  function day(column: string): Day | null {
    return parsePublishedDay(text(column)) ?? problem(column, "a date, for example 01DEC2025 or 20251201");
  }

  return {
    at(nextLine, nextCells) {
      line = nextLine;
      cells = nextCells;
    },
    line: () => line,
    text,
    name: (column) => text(column) || problem(column, "a name"),
    code,
    pcn: (column) => (isNoPcn(text(column)) ? null : code(column)),
    count(column) {
      const raw = text(column);
      const count = /^\d{1,9}$/.test(raw) ? Number(raw) : null;
      return count ?? problem(column, "a whole number, 0 or more, without commas, for example 1500");
    },
    amount(column) {
      const raw = text(column);
      const amount = /^\d{1,12}(\.\d+)?$/.test(raw) ? Number(raw) : null;
      return amount ?? problem(column, "a number, 0 or more, without commas, for example 1500.25");
    },
    month: (column) =>
      parsePublishedMonth(text(column)) ??
      problem(column, "a month, for example 01OCT2025, OCT2022 or Nov-2025"),
    day,
    optionalDay: (column) => (text(column) === "" ? null : day(column)),
    problem,
  };
}
