import fc from "fast-check";
import { expect, test } from "vitest";
import type { Counts } from "@/lib/appointments/cells";
import { compareCounts, sumCounts } from "@/lib/appointments/compare-counts";
import { warningsOf, type Bounds } from "@/lib/appointments/plausible";
import { holds } from "@/tests/support/property";

const counts = fc.record({
  wait: fc.nat(1_000),
  "wait:same-day": fc.nat(500),
  "wait:1-day": fc.nat(500),
  status: fc.nat(1_000),
  "status:dna": fc.nat(90),
}) as fc.Arbitrary<Counts>;

test("a source agrees with itself, split in any way and added up", () => {
  holds(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), (parts) => {
      const whole = sumCounts(parts);
      expect(compareCounts(whole, sumCounts(parts.toReversed())).differs).toEqual([]);
    }),
  );
});

test("one cell changed is the one cell that differs, with both figures", () => {
  holds(
    fc.property(counts, fc.integer({ min: 1, max: 99 }), (one, more) => {
      const other = { ...one, "status:dna": (one["status:dna"] ?? 0) + more };
      expect(compareCounts(one, other).differs).toEqual([
        { cell: "status:dna", one: one["status:dna"], other: other["status:dna"] },
      ]);
    }),
  );
});

test("a cell of a family the other does not report is not compared, and lists never are", () => {
  expect(compareCounts({ wait: 1, "wait:1-day": 1, list: 5 }, { status: 1, list: 6 })).toEqual({
    agreed: 0,
    differs: [],
  });
  expect(compareCounts({ wait: 1, "wait:1-day": 1 }, { wait: 1 })).toEqual({
    agreed: 1,
    differs: [{ cell: "wait:1-day", one: 1, other: 0 }],
  });
});

const BOUNDS: Bounds = {
  leastList: 1_000,
  leastRate: 100,
  mostRate: 2_000,
  mostUnclear: 0.4,
  mostStatusUnknown: 0.15,
};

test.each<[string, Counts, string[]]>([
  ["usual figures", { list: 5_000, appointments: 2_500 }, []],
  [
    "just within every bound",
    {
      list: 1_000,
      appointments: 100,
      status: 100,
      "status:unknown": 15,
      category: 10,
      "category:unmapped": 4,
    },
    [],
  ],
  ["a small list", { list: 999, appointments: 500 }, ["small-list"]],
  ["few appointments", { list: 5_000, appointments: 499 }, ["few-appointments"]],
  ["many appointments", { list: 1_000, appointments: 2_001 }, ["many-appointments"]],
  [
    "unclear categories",
    { category: 100, "category:unmapped": 20, "category:inconsistent": 21 },
    ["unclear-categories"],
  ],
  ["unknown status", { status: 100, "status:unknown": 16 }, ["status-unknown"]],
  ["nothing reported", {}, []],
])("%s: %j", (_, given, warned) => {
  expect(warningsOf(given, BOUNDS).map(({ what }) => what)).toEqual(warned);
});
