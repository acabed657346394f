import { monthOf, type Period } from "@/lib/periods/period";
import { gatherCounts, monthFromParts, subIcbOf } from "./read-by-practice";
import { emptyContent, NHS_ENGLAND, type ReaderInput, type TableReader } from "./table-reader";

/** Each staff group: where its figures come from, and the cells it gives. */
const GROUPS = [
  { source: "gpSource", cells: { gpFte: "gp-fte", gpPeople: "gp-people" } },
  { source: "nurseSource", cells: { nurseFte: "nurse-fte" } },
  { source: "dpcSource", cells: { dpcFte: "dpc-fte" } },
  { source: "adminSource", cells: { adminFte: "admin-fte" } },
] as const;

/**
 * General Practice Workforce, practice level, detailed: cells `patients`,
 * `gp-fte` and `gp-people` (GPs without trainees and locums), `nurse-fte`,
 * `dpc-fte` (other direct patient care) and `admin-fte`. Totals are read as
 * published, never summed with their components. A group whose return was
 * wholly estimated, or is NA, is not reported: absent, never 0.
 */
export function gpWorkforceReader(input: ReaderInput): TableReader {
  const { row, on, problems } = input;
  const gathered = gatherCounts("PRACTICE");
  const estimated = new Map<string, Set<string>>();
  const dated = input.table.columns.has("year") && input.table.columns.has("month");
  if (!dated && !on) {
    problems.add({
      line: null,
      column: null,
      found: "a file that does not say its month",
      expected: "the month with --period, for example --period 2025-11, or in the file's name",
    });
  }
  const month = (): Period | null =>
    dated ? monthFromParts(input, "year", "month") : on ? monthOf(on) : null;

  function groupCounts(practice: string): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { source, cells } of GROUPS) {
      if (/^fully estimated/i.test(row.text(source))) {
        estimated.set(source, (estimated.get(source) ?? new Set()).add(practice));
        continue;
      }
      for (const [column, cell] of Object.entries(cells)) {
        if (isMissing(row.text(column))) continue;
        const amount = row.amount(column);
        if (amount !== null) counts[cell] = amount;
      }
    }
    return counts;
  }

  return {
    read() {
      const practice = row.code("practice");
      const period = month();
      const subIcb = subIcbOf(input);
      if (!practice || !period) return;
      const counts = groupCounts(practice);
      const patients = isMissing(row.text("patients")) ? null : row.amount("patients");
      if (patients !== null) counts.patients = patients;
      if (!gathered.add(period, practice, subIcb, counts))
        row.problem("practice", "each practice and month once");
    },
    content: () => ({
      ...emptyContent(NHS_ENGLAND, gathered.newest()),
      counted: gathered.list(),
      notes: [...estimated].map(
        ([source, practices]) =>
          `${practices.size} practices sent no ${NAMES[source] ?? source} figures: the publisher’s estimates are not read`,
      ),
    }),
  };
}

const NAMES: Record<string, string> = {
  gpSource: "GP",
  nurseSource: "nurse",
  dpcSource: "other direct patient care",
  adminSource: "administrative",
};

function isMissing(text: string): boolean {
  return text === "" || text.toUpperCase() === "NA" || text.toUpperCase() === "N/A";
}
