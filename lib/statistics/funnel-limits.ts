import type { Direction } from "@/lib/metrics/definition";
import type { Verdict } from "@/lib/readings/reading";
import { byarsLower, byarsUpper } from "./byars";
import { Z95, Z998 } from "./interval";
import { sideOf } from "./tolerance";

export type Point = { numerator: number; denominator: number };

/** The centre is in the unit shown: 0-1 for a share, per `per` for a rate. */
export type Centre = { kind: "share" | "rate"; per: number; centre: number };

export type Limits = { lower95: number; upper95: number; lower998: number; upper998: number };

/**
 * Control limits of a funnel at a denominator (Spiegelhalter, Stat Med 2005),
 * `widening` times as far from the centre: 1 for the plain ones, sqrt(phi) for
 * the adjusted. Shares: p +- z sqrt(p(1-p)/n), cut at 0 and 1. Rates: Byar's
 * limits of the expected count, which stand in for the exact Poisson ones, cut
 * at 0.
 */
export function funnelLimits(about: Centre, widening: number, denominator: number): Limits {
  const [lower95, upper95] = limitsAt(about, Z95, widening, denominator);
  const [lower998, upper998] = limitsAt(about, Z998, widening, denominator);
  return { lower95, upper95, lower998, upper998 };
}

function limitsAt(about: Centre, z: number, widening: number, denominator: number): [number, number] {
  if (!(denominator > 0)) throw new RangeError(`Funnel limits need a denominator over 0, not ${denominator}`);
  const { kind, centre } = about;
  const { below, above } =
    kind === "share" ? shareReach(about, z, denominator) : rateReach(about, z, denominator);
  const most = kind === "share" ? 1 : Infinity;
  return [Math.max(0, centre - below * widening), Math.min(most, centre + above * widening)];
}

type Reach = { below: number; above: number };

function shareReach({ centre }: Centre, z: number, denominator: number): Reach {
  const reach = z * Math.sqrt((centre * (1 - centre)) / denominator);
  return { below: reach, above: reach };
}

function rateReach({ centre, per }: Centre, z: number, denominator: number): Reach {
  const scale = per / denominator;
  const expected = centre / scale;
  return { below: centre - byarsLower(expected, z) * scale, above: byarsUpper(expected, z) * scale - centre };
}

/**
 * How many standard errors a point is from the centre, for over-dispersion: the
 * error of a share is sqrt(p(1-p)/n), of a count the root of what was expected.
 * 0 where there is no error to measure by.
 */
export function zScore({ kind, per, centre }: Centre, { numerator, denominator }: Point): number {
  if (!(denominator > 0))
    throw new RangeError(`A funnel point needs a denominator over 0, not ${denominator}`);
  const chance = kind === "share" ? centre : centre / per;
  const expected = chance * denominator;
  const error = Math.sqrt(kind === "share" ? expected * (1 - chance) : expected);
  return error === 0 ? 0 : (numerator - expected) / error;
}

/** What the limits say of a value. A value on a limit is inside it. */
export function verdictAt(value: number, limits: Limits, direction: Direction): Verdict {
  const side = outside(value, limits.lower95, limits.upper95);
  if (side === 0) return "similar";
  const strength = outside(value, limits.lower998, limits.upper998) === 0 ? "95" : "99.8";
  if (direction === 0) return side === 1 ? `higher-${strength}` : `lower-${strength}`;
  return side === direction ? `better-${strength}` : `worse-${strength}`;
}

/** 1 above the upper, -1 below the lower, 0 between them or on one. */
export function outside(value: number, lower: number, upper: number): -1 | 0 | 1 {
  if (sideOf(value, upper) === 1) return 1;
  return sideOf(value, lower) === -1 ? -1 : 0;
}
