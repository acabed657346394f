import {
  CATEGORIES,
  MODES,
  STAFF,
  STATUSES,
  TWO_WEEK_CATEGORIES,
  WAITS,
  type Category,
  type Cell,
  type Counts,
  type Family,
  type Mode,
  type Staff,
  type Status,
  type Wait,
} from "./cells";

/** One published row: so many appointments of one kind. */
export type CountedAppointments = {
  staff: Staff;
  mode: Mode;
  wait: Wait;
  status: Status;
  /** null in the sub-ICB file, which has no categories. */
  category: Category | null;
  count: number;
};

/**
 * One organisation's appointments of one month, as running totals in a fixed
 * 4 kB: memory grows with practices, never with rows.
 */
export type Tally = { cube: Float64Array; modes: Float64Array; statuses: Float64Array };

export function newTally(): Tally {
  return {
    cube: new Float64Array(STAFF.length * CATEGORIES.length * WAITS.length),
    modes: new Float64Array(MODES.length),
    statuses: new Float64Array(STATUSES.length),
  };
}

export function addTo(tally: Tally, row: CountedAppointments): void {
  // Without a category the middle index is never read: sub-ICB counts leave categories out.
  const category = row.category === null ? 0 : CATEGORIES.indexOf(row.category);
  const place =
    (STAFF.indexOf(row.staff) * CATEGORIES.length + category) * WAITS.length + WAITS.indexOf(row.wait);
  add(tally.cube, place, row.count);
  add(tally.modes, MODES.indexOf(row.mode), row.count);
  add(tally.statuses, STATUSES.indexOf(row.status), row.count);
}

function add(totals: Float64Array, index: number, count: number): void {
  totals[index] = (totals[index] ?? 0) + count;
}

/** Every family the practice crosstab can tell. */
export function crosstabCounts(tally: Tally): Counts {
  const counts = emptyCounts(["category", "gp-category", "other-category", "two-week", "category-wait"]);
  addShared(counts, tally);
  eachOfCube(tally, (staff, category, wait, count) => {
    put(counts, "category", category, count);
    put(counts, "category-wait", joined(category, "/", wait), count);
    put(counts, staff === "gp" ? "gp-category" : "other-category", category, count);
    if (isTwoWeek(category)) put(counts, "two-week", wait, count);
  });
  return counts;
}

/** The families the sub-ICB file can tell: it has no categories. */
export function subIcbCounts(tally: Tally): Counts {
  const counts = emptyCounts([]);
  addShared(counts, tally);
  return counts;
}

function emptyCounts(more: readonly Family[]): Counts {
  const families: Family[] = [
    "appointments",
    "wait",
    "status",
    "staff",
    "mode",
    "gp-wait",
    "other-wait",
    ...more,
  ];
  return Object.fromEntries(families.map((family) => [family, 0]));
}

function addShared(counts: Counts, tally: Tally): void {
  eachOfCube(tally, (staff, _category, wait, count) => {
    counts.appointments = (counts.appointments ?? 0) + count;
    put(counts, "wait", wait, count);
    put(counts, "staff", staff, count);
    // Published tables 2c and 3c count other practice staff and unknown staff together.
    put(counts, staff === "gp" ? "gp-wait" : "other-wait", wait, count);
  });
  MODES.forEach((mode, index) => put(counts, "mode", mode, tally.modes[index] ?? 0));
  STATUSES.forEach((status, index) => put(counts, "status", status, tally.statuses[index] ?? 0));
}

function eachOfCube(
  tally: Tally,
  visit: (staff: Staff, category: Category, wait: Wait, count: number) => void,
): void {
  let place = 0;
  for (const staff of STAFF) {
    for (const category of CATEGORIES) {
      for (const wait of WAITS) {
        const count = tally.cube[place++] ?? 0;
        if (count > 0) visit(staff, category, wait, count);
      }
    }
  }
}

/** Adds to a value and to its family's total. A count of none leaves the value absent. */
function put(counts: Counts, family: Family, value: string, count: number): void {
  if (count === 0) return;
  const cell = joined(family, ":", value) as Cell;
  counts[cell] = (counts[cell] ?? 0) + count;
  counts[family] = (counts[family] ?? 0) + count;
}

/** The few names that two words make, each made once: a crosstab asks for them millions of times. */
const NAMES = new Map<string, Map<string, string>>();

function joined(one: string, between: string, other: string): string {
  const of = NAMES.get(one) ?? new Map<string, string>();
  if (of.size === 0) NAMES.set(one, of);
  const known = of.get(other) ?? `${one}${between}${other}`;
  of.set(other, known);
  return known;
}

function isTwoWeek(category: Category): boolean {
  return (TWO_WEEK_CATEGORIES as readonly Category[]).includes(category);
}
