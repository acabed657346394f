import fc from "fast-check";
import { expect, test } from "vitest";
import { day, type Day } from "@/lib/periods/day";
import { newestAt } from "@/lib/pqaf/judge";

const days = fc.array(
  fc.integer({ min: 1, max: 28 }).map((on) => day(`2025-02-${String(on).padStart(2, "0")}`)),
);

const ended = (ends: readonly Day[]) => ends.toSorted().map((end) => ({ end }));

test("the newest period that ended by a day is the one found by looking at each", () => {
  fc.assert(
    fc.property(days, days, (ends, asked) => {
      const stood = ended(ends);
      for (const asAt of [...asked, day("2025-01-31"), day("2025-03-01")]) {
        expect(newestAt(stood, asAt)).toBe(stood.findLastIndex(({ end }) => end <= asAt));
      }
    }),
  );
});

test("where none had ended there is none", () => {
  expect(newestAt([], day("2025-02-01"))).toBe(-1);
  expect(newestAt(ended([day("2025-02-28")]), day("2025-02-27"))).toBe(-1);
});
