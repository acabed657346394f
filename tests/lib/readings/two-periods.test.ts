import fc from "fast-check";
import { expect, test } from "vitest";
import { movers, type Side } from "@/lib/readings/two-periods";
import { holds } from "@/tests/support/property";

const side = (value: number | null, quartile: Side["quartile"] = null): Side => ({
  check: null,
  value,
  quartile,
  rank: null,
  revised: false,
});
const practice = (code: string, from: Side, to: Side) => ({ code, name: code, from, to });

const four = [
  practice("A", side(0.8, 3), side(0.7, 1)),
  practice("B", side(0.6, 1), side(0.9, 4)),
  practice("C", side(null), side(0.5, 1)),
  practice("D", side(0.1 + 0.2, 2), side(0.3, 2)),
];

test("the most worse comes first, what has no figure in one period last", () => {
  const { rows, ...counts } = movers(four, 1);
  expect(rows.map(({ code }) => code)).toEqual(["A", "D", "B", "C"]);
  expect(counts).toEqual({ better: 1, worse: 1, same: 1, unknown: 1, into: 1, outOf: 1 });
});

test("where lower is better, a fall is better", () => {
  const { rows, better, worse } = movers(four, -1);
  expect(rows.map(({ code }) => code)).toEqual(["B", "D", "A", "C"]);
  expect([better, worse]).toEqual([1, 1]);
});

const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });

test("every practice is counted once, and turning the periods round turns better and worse", () => {
  holds(
    fc.property(fc.array(fc.tuple(value, value)), (pairs) => {
      const there = pairs.map(([from, to], index) => practice(`P${index}`, side(from), side(to)));
      const back = there.map(({ from, to, ...each }) => ({ ...each, from: to, to: from }));
      const [one, other] = [movers(there, 1), movers(back, 1)];
      expect(one.better + one.worse + one.same + one.unknown).toBe(pairs.length);
      expect([one.better, one.worse]).toEqual([other.worse, other.better]);
    }),
  );
});
