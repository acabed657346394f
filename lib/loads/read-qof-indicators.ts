import { gatherCounts, yearOf } from "./read-by-practice";
import { emptyContent, NHS_ENGLAND, type ReaderInput, type TableReader } from "./table-reader";

/**
 * The raw release's mapping of indicators: what each is worth in its year, the
 * same for every practice. Cells of England: `AF006:points-available` for each
 * indicator, `AF:points-available` for each group, `points-available` for all.
 */
export function qofIndicatorsReader(input: ReaderInput): TableReader {
  const { row } = input;
  const year = yearOf(input, "MAPPING_INDICATORS_2425.csv");
  const points = new Map<string, number>();
  const groups = new Map<string, number>();

  return {
    read() {
      const indicator = row.text("indicator").toUpperCase();
      const group = row.name("group");
      const worth = row.amount("points");
      if (!/^[A-Z]{1,6}\d{2,4}[A-Z]?$/.test(indicator))
        return void row.problem("indicator", "an indicator's code, for example HYP008");
      if (!group || worth === null) return;
      if (points.has(indicator)) row.problem("indicator", "each indicator once");
      points.set(indicator, worth);
      groups.set(group, (groups.get(group) ?? 0) + worth);
    },
    content() {
      const all = [...points.values()].reduce((sum, worth) => sum + worth, 0);
      const gathered = gatherCounts("ENGLAND");
      const worths = [...points, ...groups].map(
        ([code, worth]) => [`${code}:points-available`, worth] as const,
      );
      if (year) gathered.add(year, "ENG", null, { ...Object.fromEntries(worths), "points-available": all });
      const notes = [`${points.size} indicators of ${groups.size} groups, worth ${all} points`];
      return { ...emptyContent(NHS_ENGLAND, year?.end ?? null), counted: gathered.list(), notes };
    },
  };
}
