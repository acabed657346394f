import fc from "fast-check";
import { expect, test } from "vitest";
import {
  domainStanding,
  isJudgedInGrid,
  letterOf,
  measureLetter,
  type GridFigure,
} from "@/lib/readings/domain-standing";
import type { Quartile, Verdict } from "@/lib/readings/reading";
import { holds } from "@/tests/support/property";

let made = 0;
function figure(
  quartile: Quartile | null,
  verdict: Verdict | null,
  over: Partial<GridFigure> = {},
): GridFigure {
  made += 1;
  return { metric: `m${made}`, state: "reported", direction: 1, quartile, verdict, check: null, ...over };
}
const usual = (count: number) => Array.from({ length: count }, () => figure(2, "similar"));
const worse = (count: number) => Array.from({ length: count }, () => figure(1, "worse-95"));
const better = (count: number) => Array.from({ length: count }, () => figure(4, "better-95"));

test.each([
  ["nothing judged", [], "N"],
  ["nothing beyond the limits", usual(6), "U"],
  ["one of one beyond 95%", worse(1), "W"],
  ["one of two beyond 95%, which chance gives to one in twenty", [...worse(1), ...usual(1)], "w"],
  ["two of ten", [...worse(2), ...usual(8)], "W"],
  ["two of eleven", [...worse(2), ...usual(9)], "w"],
  ["one of 25 beyond 99.8%", [figure(1, "worse-99.8"), ...usual(24)], "W"],
  ["one of 26 beyond 99.8%", [figure(1, "worse-99.8"), ...usual(25)], "w"],
  ["two better of six", [...better(2), ...usual(4)], "B"],
  ["one worse and one better of six", [...worse(1), ...better(1), ...usual(4)], "m"],
  ["two worse and one better of six", [...worse(2), ...better(1), ...usual(3)], "M"],
] as const)("%s is %s", (_said, figures, letter) => {
  expect(letterOf(domainStanding(figures))).toBe(letter);
});

test("beyond the limit without being in the quarter, or in it within chance, does not count", () => {
  const standing = domainStanding([figure(2, "worse-95"), figure(1, "similar")]);
  expect(standing).toMatchObject({ judged: 2, worse: { count: 0, beyondChance: false } });
});

test.each([
  ["too small", figure(1, "worse-95", { state: "too-small" })],
  ["on hold", figure(1, "worse-95", { state: "on-hold" })],
  ["stale", figure(1, "worse-95", { state: "stale" })],
  ["without a better direction", figure(1, "lower-95", { direction: 0 })],
  ["without a quarter", figure(null, "worse-95")],
  ["without limits", figure(1, null)],
] as const)("a figure %s is not judged", (_said, each) => {
  expect(isJudgedInGrid(each)).toBe(false);
  expect(domainStanding([each]).judged).toBe(0);
});

test("a measure by itself has the letter of its quarter, small where chance may explain it", () => {
  expect(measureLetter(figure(1, "worse-95"))).toBe("W");
  expect(measureLetter(figure(1, "similar"))).toBe("w");
  expect(measureLetter(figure(1, null))).toBe("w");
  expect(measureLetter(figure(4, "better-99.8"))).toBe("B");
  expect(measureLetter(figure(4, "similar"))).toBe("b");
  expect(measureLetter(figure(3, "similar"))).toBe("U");
  expect(measureLetter(figure(1, "worse-95", { state: "stale" }))).toBe("N");
});

const figures = fc.array(
  fc.record({
    metric: fc.string(),
    state: fc.constantFrom<GridFigure["state"]>(
      "reported",
      "reported",
      "too-small",
      "on-hold",
      "stale",
      "not-reported",
    ),
    direction: fc.constantFrom(1 as const, -1 as const, 0 as const),
    quartile: fc.constantFrom<Quartile | null>(1, 2, 3, 4, null),
    verdict: fc.constantFrom<Verdict | null>(
      "worse-99.8",
      "worse-95",
      "similar",
      "better-95",
      "better-99.8",
      null,
    ),
    check: fc.constantFrom(null, "verified" as const, "disputed" as const),
  }),
  { maxLength: 30 },
);

test("order does not matter, no more are counted than judged, and what is not judged changes nothing", () => {
  holds(
    fc.property(figures, (all) => {
      const standing = domainStanding(all);
      expect(domainStanding(all.toReversed())).toEqual(standing);
      expect(standing.worse.count + standing.better.count).toBeLessThanOrEqual(standing.judged);
      expect(domainStanding(all.filter(isJudgedInGrid))).toEqual(standing);
    }),
  );
});

test("one more measure beyond the limit never makes a count less sure; one more that is not never makes it surer", () => {
  holds(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 20 }), (beyond, rest) => {
      const sure = (count: number, others: number) =>
        domainStanding([...worse(count), ...usual(others)]).worse.beyondChance;
      if (sure(beyond, rest) && rest > 0) expect(sure(beyond + 1, rest - 1)).toBe(true);
      if (!sure(beyond, rest)) expect(sure(beyond, rest + 1)).toBe(false);
    }),
  );
});
