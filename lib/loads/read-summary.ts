import type { Cell, Counts, Family } from "@/lib/appointments/cells";
import { monthOf } from "@/lib/periods/period";
import { SUMMARY_VALUES } from "./summary-layouts";
import { oneDate } from "./one-date";
import type { StatedFact } from "./source-content";
import { emptyContent, NHS_ENGLAND, type ReaderInput, type TableReader } from "./table-reader";

/** How a publisher hides or leaves out a figure. Never 0: the practice's figures count as not reported. */
const HIDDEN = ["", "*", "-", ":", "c", "..", "n/a"];

/** A published rate is compared to the first decimal place, as a workbook may have rounded it. */
const RATE_TOLERANCE = 0.06;

type Counted = { counts: Counts; note: string | null };

/** Table 1: appointments and the list size GPAD publishes with them, checked against its own rate. */
export function summaryTotalsReader(input: ReaderInput): TableReader {
  const { row } = input;
  return practiceTable(input, ["appointments", "list"], (practice) => {
    const appointments = row.count("appointments");
    const list = row.count("list");
    if (appointments === null || list === null) return null;
    const published = row.text("rate");
    const rate = (appointments / list) * 1000;
    const agrees = published === "" || list === 0 || Math.abs(rate - Number(published)) <= RATE_TOLERANCE;
    return {
      counts: { appointments, "gpad-list": list },
      note: agrees
        ? null
        : `${practice}: the file's rate per 1,000 is ${published}, its own figures give ${rate.toFixed(1)}`,
    };
  });
}

/** Tables 2 to 6: one total split by the values of one column family. */
export function summarySplitReader(input: ReaderInput, table: keyof typeof SUMMARY_VALUES): TableReader {
  const { row } = input;
  const { family, columns } = SUMMARY_VALUES[table];
  const values = Object.keys(columns);
  return practiceTable(input, values, () => {
    const found = values.map((value) => ({ value, count: row.count(value) }));
    return found.some(({ count }) => count === null) ? null : { counts: split(family, found), note: null };
  });
}

function split(family: Family, found: { value: string; count: number | null }[]): Counts {
  const counts: Counts = { [family]: 0 };
  for (const { value, count } of found) {
    if (!count) continue;
    const cell: Cell = `${family}:${value}`;
    counts[cell] = count;
    counts[family] = (counts[family] ?? 0) + count;
  }
  return counts;
}

/** What all summary tables share: one row a practice, one month, hidden figures, foot rows of a workbook. */
function practiceTable(
  { table, row, problems }: ReaderInput,
  figures: readonly string[],
  read: (practice: string) => Counted | null,
): TableReader {
  const month = oneDate(row, "month", row.month);
  const titleMonth = table.titleMonth;
  const facts = new Map<string, StatedFact>();
  const notes: string[] = [];

  function monthOfRow() {
    if (table.columns.has("month")) return month.read();
    if (titleMonth === null) {
      row.problem(
        "Month",
        "a Month column, or a title above the headings that names the month, as November 2025",
      );
    }
    return titleMonth;
  }

  return {
    read() {
      if (isFurniture(row.text("practice"), row.text("name"))) return;
      const on = monthOfRow();
      const practice = row.code("practice");
      const subIcb = row.text("subIcb") === "" ? null : row.code("subIcb");
      const pcn = row.pcn("pcn");
      const hidden = figures.find((column) => HIDDEN.includes(row.text(column).toLowerCase()));
      if (hidden !== undefined && practice) {
        notes.push(`${practice}: its ${hidden} is not given, so its figures count as not reported`);
        return;
      }
      const counted = practice ? read(practice) : null;
      if (!practice || !counted || !on) return;
      if (counted.note) notes.push(counted.note);
      if (facts.has(practice)) row.problem("practice", "each practice once");
      facts.set(practice, {
        month: on,
        organisation: practice,
        kind: "PRACTICE",
        subIcb,
        pcn,
        counts: counted.counts,
      });
    },
    content() {
      const first = month.value() ?? titleMonth;
      if (facts.size === 0 && problems.list().length === 0)
        notes.push("no practice in this table has figures");
      return {
        ...emptyContent(NHS_ENGLAND, first ? monthOf(first).end : null),
        facts: [...facts.values()],
        notes,
      };
    },
  };
}

/** A workbook's total row, and the notes under its table. */
function isFurniture(code: string, name: string): boolean {
  const total = /^(england|total|all)$/i;
  return total.test(code) || (code === "" && total.test(name));
}
