/** How many practices stand in each column of one area: at each level, and with none. */
export type AreaCounts = { code: string; counts: readonly number[] };

/** The same as readers of sums see it: null is hidden. */
export type AreaShown = { code: string; shown: readonly (number | null)[] };

/**
 * Which counts of practices may be shown, of a system and of its Places, so
 * that no count under the floor, nor any sum or difference of what is shown,
 * tells of fewer practices than the floor. How many practices there are in all
 * is known of every area, so what is hidden in a row always has a known sum.
 *
 * Counts under the floor are hidden, zero too. As long as the rest gives
 * something away, the smallest count that helps to is hidden with them; then
 * each that turns out not to be needed for it, the largest first, is shown again.
 */
export function countsShown(
  places: readonly AreaCounts[],
  floor: number,
): { system: (number | null)[]; places: AreaShown[] } {
  const columns = Math.max(0, ...places.map(({ counts }) => counts.length));
  const table = places.map(({ counts }) => Array.from({ length: columns }, (_, at) => counts[at] ?? 0));
  const sums = Array.from({ length: columns }, (_, at) =>
    table.reduce((sum, row) => sum + (row[at] ?? 0), 0),
  );
  const known: Known = {
    table,
    sums,
    shown: table.map((row) => row.map((count) => count >= floor)),
    sumShown: sums.map((sum) => sum >= floor),
  };
  for (let leak = leakOf(known, floor); leak; leak = leakOf(known, floor)) hideOne(known, leak);
  showAgain(known, floor);
  return {
    system: sums.map((sum, at) => (known.sumShown[at] ? sum : null)),
    places: places.map(({ code }, row) => ({
      code,
      shown: (table[row] ?? []).map((count, at) => (known.shown[row]?.[at] ? count : null)),
    })),
  };
}

type Known = {
  table: readonly (readonly number[])[];
  sums: readonly number[];
  shown: boolean[][];
  sumShown: boolean[];
};

/** Rows and columns whose known sums, taken together, tell of too few. */
type Leak = { rows: readonly number[]; columns: readonly number[] };

/**
 * What is hidden is tied by one sum for each row, and one for each column whose
 * system count is shown. Sums of some rows less sums of some columns leave the
 * hidden counts of those rows outside those columns, as long as none of the
 * columns has a hidden count outside the rows (and the other way round). Every
 * sum that can be worked out is one of these.
 */
function leakOf(known: Known, floor: number): Leak | null {
  const rows = subsets(known.table.length);
  const columns = subsets(known.sums.length).filter((some) => some.every((at) => known.sumShown[at]));
  for (const some of rows)
    for (const others of columns) {
      // Whole rows of which nothing is shown tell no more than how many practices there are, which is known.
      if (others.length === 0 && some.every((row) => !known.shown[row]?.some(Boolean))) continue;
      const outside = (row: number, at: number) => some.includes(row) && !others.includes(at);
      const beyond = (row: number, at: number) => !some.includes(row) && others.includes(at);
      const [left, right] = [hiddenWhere(known, outside), hiddenWhere(known, beyond)];
      const leaks = ({ cells, sum }: Hidden, other: Hidden) => cells > 0 && other.cells === 0 && sum < floor;
      if (leaks(left, right) || leaks(right, left)) return { rows: some, columns: others };
    }
  return null;
}

type Hidden = { cells: number; sum: number };

function hiddenWhere({ table, shown }: Known, where: (row: number, at: number) => boolean): Hidden {
  let [cells, sum] = [0, 0];
  table.forEach((row, index) =>
    row.forEach((count, at) => {
      if (shown[index]?.[at] || !where(index, at)) return;
      cells += 1;
      sum += count;
    }),
  );
  return { cells, sum };
}

/** The smallest shown count in the rows or columns of the leak; a column’s system count where none is left. */
function hideOne({ table, sums, shown, sumShown }: Known, { rows, columns }: Leak): void {
  const candidates = table.flatMap((row, index) =>
    row.flatMap((count, at) =>
      shown[index]?.[at] && (rows.includes(index) || columns.includes(at)) ? [{ index, at, count }] : [],
    ),
  );
  const [smallest] = candidates.toSorted((one, other) => one.count - other.count);
  const row = smallest && shown[smallest.index];
  if (row) {
    row[smallest.at] = false;
    return;
  }
  const [at] = columns
    .filter((index) => sumShown[index])
    .toSorted((one, other) => (sums[one] ?? 0) - (sums[other] ?? 0));
  if (at !== undefined) sumShown[at] = false;
}

/** Shows what was hidden with others and need not be: hiding one after the other hides more than it takes. */
function showAgain(known: Known, floor: number): void {
  const { table, sums, shown, sumShown } = known;
  const hidden = [
    ...sums.map((count, at) => ({ count, of: sumShown, at })),
    ...table.flatMap((row, index) => row.map((count, at) => ({ count, of: shown[index] ?? [], at }))),
  ].filter(({ count, of, at }) => count >= floor && !of[at]);
  for (const { of, at } of hidden.toSorted((one, other) => other.count - one.count)) {
    of[at] = true;
    if (leakOf(known, floor)) of[at] = false;
  }
}

function subsets(size: number): number[][] {
  return Array.from({ length: 2 ** size }, (_, bits) =>
    Array.from({ length: size }, (__, at) => at).filter((at) => (bits >> at) & 1),
  );
}
