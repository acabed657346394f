import fc from "fast-check";
import { expect, test } from "vitest";
import { coveredMonths, DURATIONS, newestDurations } from "@/lib/appointments/national-coverage";
import { day } from "@/lib/periods/day";
import { holds } from "@/tests/support/property";

const month = (text: string, counts: Record<string, number>) => ({
  month: day(`${text}-01`),
  counts,
  files: ["one.csv"],
});

test("months are newest first, each with what is included of what was open", () => {
  const counts = {
    "practices-included": 118,
    "practices-open": 119,
    "patients-included": 990,
    "patients-open": 1000,
  };
  expect(coveredMonths([month("2025-10", counts), month("2025-11", counts)])).toEqual(
    ["2025-11-01", "2025-10-01"].map((on) => ({
      month: on,
      practices: { included: 118, open: 119, share: 118 / 119 },
      patients: { included: 990, open: 1000, share: 0.99 },
    })),
  );
});

test("a month without an open practice has no share", () => {
  expect(coveredMonths([month("2025-11", {})])[0]?.practices.share).toBeNull();
});

test("lengths are of the newest month, beside the same month a year before where it is held", () => {
  const newest = month("2025-11", { duration: 10, "duration:1-5": 4, "duration:unknown": 6 });
  const before = month("2024-11", { duration: 10, "duration:1-5": 5, "duration:unknown": 5 });
  const found = newestDurations([before, newest]);
  expect(found).toMatchObject({ month: "2025-11-01", appointments: 10 });
  expect(found?.shares[0]).toEqual({ duration: "1-5", appointments: 4, share: 0.4, yearBefore: 0.5 });
  expect(newestDurations([newest])?.shares[0]?.yearBefore).toBeNull();
  expect(newestDurations([])).toBeNull();
});

test("the shares of a month add up to all of it", () => {
  const counts = fc.tuple(...DURATIONS.map(() => fc.integer({ min: 0, max: 1_000_000 })));
  holds(
    fc.property(counts, (each) => {
      const total = each.reduce((sum, count) => sum + count, 0);
      fc.pre(total > 0);
      const cells = Object.fromEntries(
        DURATIONS.map((duration, index) => [`duration:${duration}`, each[index] ?? 0]),
      );
      const found = newestDurations([month("2025-11", { ...cells, duration: total })]);
      const sum = found?.shares.reduce((all, { share }) => all + (share ?? 0), 0);
      expect(sum).toBeCloseTo(1, 9);
    }),
  );
});
