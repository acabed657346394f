import fc from "fast-check";
import { expect, test } from "vitest";
import { CATEGORIES, MODES, STAFF, STATUSES, WAITS, type Cell, type Counts } from "@/lib/appointments/cells";
import { CAUSE_WORDS } from "@/lib/appointments/extract/cause-words";
import { compareBook } from "@/lib/appointments/extract/compare-book";
import { gapsOf, LIKELY_CAUSES, type LikelyCause } from "@/lib/appointments/extract/likely-causes";
import { addTo, crosstabCounts, newTally, type CountedAppointments } from "@/lib/appointments/tally";
import { holds } from "../../support/property";

type Row = Partial<CountedAppointments> & { count: number };

function countsOf(...rows: Row[]): Counts {
  const tally = newTally();
  const usual = {
    staff: "gp",
    mode: "face-to-face",
    wait: "same-day",
    status: "attended",
    category: "gca",
  } as const;
  for (const row of rows) addTo(tally, { ...usual, ...row });
  return crosstabCounts(tally);
}

const NATIONAL: Row[] = [
  { count: 400 },
  { category: "gcr", count: 400 },
  { category: "planned-clinics", count: 200 },
];
const otherMonth = { october: false };

function causeOf(
  book: Row[],
  national: Row[],
  cell: Cell,
  month = otherMonth,
): LikelyCause | null | undefined {
  return gapsOf(countsOf(...book), countsOf(...national), month).find((each) => each.cell === cell)?.cause;
}

test("a book that is the national figure has no gap", () => {
  expect(gapsOf(countsOf(...NATIONAL), countsOf(...NATIONAL), otherMonth)).toEqual([]);
});

test("a difference within 5 in 100, or of fewer than 5, is no gap", () => {
  expect(gapsOf(countsOf({ count: 1049 }), countsOf({ count: 1000 }), otherMonth)).toEqual([]);
  expect(gapsOf(countsOf({ count: 14 }), countsOf({ count: 10 }), otherMonth)).toEqual([]);
  expect(gapsOf(countsOf({ count: 15 }), countsOf({ count: 10 }), otherMonth).length).toBeGreaterThan(0);
});

const moved = (category: CountedAppointments["category"]): Row[] => [
  { count: 300 },
  { category, count: 100 },
  { category: "gcr", count: 400 },
  { category: "planned-clinics", count: 200 },
];

type Case = [
  name: string,
  book: Row[],
  national: Row[],
  cell: Cell,
  cause: LikelyCause | null,
  october: boolean,
];

const CASES: Case[] = [
  [
    "slots national data has without a category",
    NATIONAL,
    moved("unmapped"),
    "category:unmapped",
    "unmapped-slots",
    false,
  ],
  [
    "the category those slots should have had",
    NATIONAL,
    moved("unmapped"),
    "category:gca",
    "unmapped-slots",
    false,
  ],
  [
    "a setting that does not fit its category",
    NATIONAL,
    moved("inconsistent"),
    "category:gca",
    "inconsistent-mapping",
    false,
  ],
  [
    "slots without a category in the book",
    moved("unmapped"),
    NATIONAL,
    "category:unmapped",
    "no-category-in-book",
    false,
  ],
  [
    "one kind counted as another",
    NATIONAL,
    moved("walk-in"),
    "category:walk-in",
    "slot-moved-category",
    false,
  ],
  [
    "statuses set since",
    NATIONAL,
    [{ status: "unknown", count: 200 }, { count: 200 }, ...NATIONAL.slice(1)],
    "status:attended",
    "statuses-updated-since",
    false,
  ],
  [
    "statuses still open",
    [{ status: "unknown", count: 200 }, { count: 200 }, ...NATIONAL.slice(1)],
    NATIONAL,
    "status:unknown",
    "statuses-not-updated",
    false,
  ],
  [
    "a week missing alike from every kind",
    NATIONAL.map((row) => ({ ...row, count: row.count * 0.75 })),
    NATIONAL,
    "appointments",
    "part-of-month",
    false,
  ],
  [
    "a hub's appointments",
    [...NATIONAL, { category: "other-encounter", count: 514 }],
    NATIONAL,
    "appointments",
    "held-elsewhere",
    false,
  ],
  ["a kind the extract lacks", NATIONAL.slice(0, 2), NATIONAL, "appointments", "outside-book", false],
  [
    "October's clinics",
    [...NATIONAL, { category: "planned-clinics", count: 500 }],
    NATIONAL,
    "appointments",
    "vaccination-clinics",
    true,
  ],
  [
    "a mode nobody set",
    NATIONAL,
    NATIONAL.map((row, at) => (at === 0 ? { ...row, mode: "unknown" as const } : row)),
    "mode:face-to-face",
    "mode-not-set",
    false,
  ],
  [
    "a role nobody set",
    NATIONAL,
    NATIONAL.map((row, at) => (at === 0 ? { ...row, staff: "unknown" as const } : row)),
    "staff:gp",
    "staff-not-set",
    false,
  ],
  [
    "a booking day that is lacking",
    NATIONAL.map((row, at) => (at === 0 ? { ...row, wait: "unknown" as const } : row)),
    NATIONAL,
    "wait:same-day",
    "booking-not-known",
    false,
  ],
];

test.each(CASES)("%s tells its likely cause", (_, book, national, cell, cause, october) => {
  expect(causeOf(book, national, cell, { october })).toBe(cause);
});

test("every likely cause has words", () => {
  for (const cause of LIKELY_CAUSES) expect(CAUSE_WORDS[cause].length).toBeGreaterThan(20);
});

test("nothing is compared that the national data loaded does not split", () => {
  const summaryOnly: Counts = { appointments: 1000, status: 1000, "status:attended": 1000 };
  const cells = gapsOf(countsOf({ count: 500 }), summaryOnly, otherMonth).map(({ cell }) => cell);
  expect(cells.toSorted()).toEqual(["appointments", "status:attended"]);
});

const rows = fc.array(
  fc.record({
    staff: fc.constantFrom(...STAFF),
    mode: fc.constantFrom(...MODES),
    wait: fc.constantFrom(...WAITS),
    status: fc.constantFrom(...STATUSES),
    category: fc.constantFrom(...CATEGORIES),
    count: fc.nat(400),
  }),
  { maxLength: 20 },
);

test("each family's gaps add up to the gap of all appointments, whatever the two hold", () => {
  holds(
    fc.property(rows, rows, (book, national) => {
      const [one, other] = [countsOf(...book), countsOf(...national)];
      const compared = compareBook(one, other);
      const total = (one.appointments ?? 0) - (other.appointments ?? 0);
      for (const { cells } of compared)
        expect(cells.reduce((sum, each) => sum + each.book - (each.national ?? 0), 0)).toBe(total);
      const gaps = gapsOf(one, other, otherMonth);
      for (const { gap, book: mine, national: theirs } of gaps) expect(gap).toBe(mine - theirs);
      const sizes = gaps.map(({ gap }) => Math.abs(gap));
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    }),
  );
});
