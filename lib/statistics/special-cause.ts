import { SPC_RULES, type SpcRule } from "@/lib/readings/reading";
import type { Process } from "./process-limits";
import { sideOf } from "./tolerance";

/** A measured point as the rules see it. */
type Seen = {
  at: number;
  value: number;
  /** Above (1), below (-1) or on (0) the mean. */
  side: -1 | 0 | 1;
  outside: boolean;
  /** Beyond two thirds of the way to the limit, and within it. */
  near: boolean;
};

/** Points a run or a trend needs. */
const SEVEN = 7;

/** The rules each point breaks, in the order of SPC_RULES. Nothing runs on across a missing period. */
export function rulesBroken(points: readonly (number | null)[], process: Process): SpcRule[][] {
  const broken = points.map(() => new Set<SpcRule>());
  const mark = (rule: SpcRule, marked: readonly Seen[]) => {
    for (const point of marked) broken[point.at]?.add(rule);
  };
  for (const stretch of stretches(points, process)) {
    mark(
      "outside",
      stretch.filter((point) => point.outside),
    );
    mark(
      "seven-one-side",
      sevens(stretch, (point, before) => point.side !== 0 && point.side === before.side),
    );
    mark(
      "seven-trend",
      sevens(stretch, (point, before) => way(before, point, process) === 1),
    );
    mark(
      "seven-trend",
      sevens(stretch, (point, before) => way(before, point, process) === -1),
    );
    mark("two-of-three", twosOfThree(stretch));
  }
  return broken.map((rules) => SPC_RULES.filter((rule) => rules.has(rule)));
}

/** Unbroken stretches of measured points. */
function stretches(points: readonly (number | null)[], process: Process): Seen[][] {
  const found: Seen[][] = [[]];
  points.forEach((value, at) => {
    if (value === null) found.push([]);
    else found.at(-1)?.push(seen(value, at, process));
  });
  return found;
}

function seen(
  value: number,
  at: number,
  { mean, lower, upper, lowerNear, upperNear, tolerance }: Process,
): Seen {
  const beyond = (low: number | null, high: number | null) =>
    low !== null &&
    high !== null &&
    (sideOf(value, high, tolerance) === 1 || sideOf(value, low, tolerance) === -1);
  const outside = beyond(lower, upper);
  return {
    at,
    value,
    side: sideOf(value, mean, tolerance),
    outside,
    near: !outside && beyond(lowerNear, upperNear),
  };
}

function way(before: Seen, after: Seen, { tolerance }: Process): -1 | 0 | 1 {
  return sideOf(after.value, before.value, tolerance);
}

/** All points of every run of seven or more in which each point goes on from the one before. */
function sevens(stretch: readonly Seen[], goesOn: (point: Seen, before: Seen) => boolean): Seen[] {
  const runs: Seen[][] = [];
  stretch.forEach((point, index) => {
    const before = stretch[index - 1];
    if (before && goesOn(point, before)) runs.at(-1)?.push(point);
    else runs.push([point]);
  });
  return runs.filter((run) => run.length >= SEVEN).flat();
}

/** The near points of every three in a row that lie on one side with two or three of them near. */
function twosOfThree(stretch: readonly Seen[]): Seen[] {
  return stretch.flatMap((_, index) => {
    const three = stretch.slice(index, index + 3);
    const near = three.filter((point) => point.near);
    const [first] = three;
    const oneSide =
      first !== undefined && first.side !== 0 && three.every((point) => point.side === first.side);
    return three.length === 3 && oneSide && near.length >= 2 ? near : [];
  });
}
