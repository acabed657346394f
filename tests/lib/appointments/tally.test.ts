import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CATEGORIES,
  MODES,
  STAFF,
  STATUSES,
  TWO_WEEK_CATEGORIES,
  WAITS,
  countOf,
  type Category,
  type Counts,
  type Family,
} from "@/lib/appointments/cells";
import {
  addTo,
  crosstabCounts,
  newTally,
  subIcbCounts,
  type CountedAppointments,
} from "@/lib/appointments/tally";
import { holds } from "../../support/property";

const row = fc.record({
  staff: fc.constantFrom(...STAFF),
  mode: fc.constantFrom(...MODES),
  wait: fc.constantFrom(...WAITS),
  status: fc.constantFrom(...STATUSES),
  category: fc.constantFrom(...CATEGORIES),
  count: fc.nat(10_000),
});
type Row = CountedAppointments & { category: Category };
const rows: fc.Arbitrary<Row[]> = fc.array(row, { maxLength: 60 });

function tallied(all: CountedAppointments[]) {
  const tally = newTally();
  for (const each of all) addTo(tally, each);
  return tally;
}

/** The plain answer: filter and add. */
function total(all: Row[], keep: (each: Row) => boolean = () => true): number {
  return all.filter(keep).reduce((sum, { count }) => sum + count, 0);
}

const sumOfValues = (counts: Counts, family: Family) =>
  Object.entries(counts).reduce(
    (sum, [cell, count]) => (cell.startsWith(`${family}:`) ? sum + (count ?? 0) : sum),
    0,
  );

test("every cell of the crosstab is what filtering and adding the rows gives", () => {
  holds(
    fc.property(rows, (all) => {
      const counts = crosstabCounts(tallied(all));
      for (const wait of WAITS) {
        expect(countOf(counts, `wait:${wait}`)).toBe(total(all, (each) => each.wait === wait));
        expect(countOf(counts, `gp-wait:${wait}`)).toBe(
          total(all, (each) => each.wait === wait && each.staff === "gp"),
        );
        expect(countOf(counts, `other-wait:${wait}`)).toBe(
          total(all, (each) => each.wait === wait && each.staff !== "gp"),
        );
        const isEight = ({ category }: Row) => TWO_WEEK_CATEGORIES.some((one) => one === category);
        expect(countOf(counts, `two-week:${wait}`)).toBe(
          total(all, (each) => each.wait === wait && isEight(each)),
        );
        const acute = total(all, (each) => each.wait === wait && each.category === "gca");
        expect(countOf(counts, `category-wait:gca/${wait}`)).toBe(acute);
      }
      for (const status of STATUSES) {
        expect(countOf(counts, `status:${status}`)).toBe(total(all, (each) => each.status === status));
      }
      for (const mode of MODES)
        expect(countOf(counts, `mode:${mode}`)).toBe(total(all, (each) => each.mode === mode));
      for (const staff of STAFF) {
        expect(countOf(counts, `staff:${staff}`)).toBe(total(all, (each) => each.staff === staff));
      }
    }),
  );
});

test("the values of each family add up to its total, and the splits of all appointments to all", () => {
  holds(
    fc.property(rows, (all) => {
      const counts = crosstabCounts(tallied(all));
      for (const family of ["wait", "status", "staff", "mode", "category", "category-wait"] as const) {
        expect(counts[family]).toBe(total(all));
        expect(sumOfValues(counts, family)).toBe(total(all));
      }
      expect(counts["gp-wait"]! + counts["other-wait"]!).toBe(total(all));
      expect(counts["gp-category"]! + counts["other-category"]!).toBe(total(all));
      expect(sumOfValues(counts, "two-week")).toBe(counts["two-week"]);
    }),
  );
});

test("the order of the rows does not matter", () => {
  holds(
    fc.property(rows, (all) => {
      expect(crosstabCounts(tallied(all))).toEqual(crosstabCounts(tallied(all.toReversed())));
    }),
  );
});

test("a total is there when nothing was counted, so that none differs from not reported", () => {
  const counts = crosstabCounts(newTally());
  expect(countOf(counts, "two-week:same-day")).toBe(0);
  expect(countOf(counts, "status:dna")).toBe(0);
});

test("the sub-ICB file tells no categories: those are not reported, not none", () => {
  const counts = subIcbCounts(
    tallied([{ staff: "gp", mode: "online", wait: "1-day", status: "attended", category: null, count: 3 }]),
  );
  expect(counts.appointments).toBe(3);
  expect(countOf(counts, "category:gca")).toBeNull();
  expect(countOf(counts, "two-week:same-day")).toBeNull();
});
