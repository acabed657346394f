import type { FigureCheck } from "@/lib/appointments/figure-check";
import type { Direction } from "@/lib/metrics/definition";
import type { Quartile } from "./reading";

/** One practice in one of two periods. `value` null: no figure to compare. */
export type Side = {
  value: number | null;
  quartile: Quartile | null;
  rank: number | null;
  revised: boolean;
  /** What the practice's return says of it; null for a measure of other data, and where there is no figure. */
  check: FigureCheck | null;
};

export type Mover = {
  code: string;
  name: string;
  from: Side;
  to: Side;
  /** In the unit's own scale; null where either side has no figure. */
  change: number | null;
};

export type Movers = {
  rows: Mover[];
  better: number;
  worse: number;
  same: number;
  unknown: number;
  /** Into or out of the worse quarter. */
  into: number;
  outOf: number;
};

/** Takes off what binary arithmetic leaves of two equal values. */
const SAME = 1e-9;

/**
 * Practices by how they moved from one period to another, the most worse first
 * (the most lowered where neither way is better); without a figure in either,
 * last. It counts moves and judges none: one period against another may be chance.
 */
export function movers(
  practices: readonly { code: string; name: string; from: Side; to: Side }[],
  direction: Direction,
): Movers {
  const way = direction === -1 ? -1 : 1;
  const rows = practices
    .map((each) => ({ ...each, change: changeOf(each.from.value, each.to.value) }))
    .toSorted((a, b) => {
      if (a.change === null || b.change === null)
        return Number(a.change === null) - Number(b.change === null);
      return way * (a.change - b.change) || (a.name < b.name ? -1 : 1);
    });
  const count = (test: (row: Mover) => boolean) => rows.filter(test).length;
  return {
    rows,
    better: count(({ change }) => change !== null && way * change > 0),
    worse: count(({ change }) => change !== null && way * change < 0),
    same: count(({ change }) => change === 0),
    unknown: count(({ change }) => change === null),
    into: count(({ from, to }) => from.quartile !== null && from.quartile !== 1 && to.quartile === 1),
    outOf: count(({ from, to }) => from.quartile === 1 && to.quartile !== null && to.quartile !== 1),
  };
}

function changeOf(from: number | null, to: number | null): number | null {
  if (from === null || to === null) return null;
  return Math.abs(to - from) < SAME ? 0 : to - from;
}
