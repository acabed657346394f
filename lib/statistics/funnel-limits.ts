import type { Direction } from "@/lib/metrics/definition";
import type { Verdict } from "@/lib/readings/reading";
import { byarsLower, byarsUpper } from "./byars";
import { Z95, Z998 } from "./interval";

export type Point = { numerator: number; denominator: number };

/** The centre is in the unit shown: 0-1 for a share, per `per` for a rate. */
export type Centre = { kind: "share" | "rate"; per: number; centre: number };

export type Limits = { lower95: number; upper95: number; lower998: number; upper998: number };

/**
 * Control limits of a funnel at a denominator (Spiegelhalter, Stat Med 2005),
 * `widening` times as far out in z: 1 for the plain ones, sqrt(phi) for the
 * adjusted.
 *
 * Shares: p +- z sqrt(p(1-p)/n), cut at 0 and 1. Rates: Byar's limits of the
 * expected count, the usual stand-in for the exact Poisson ones.
 */
export function funnelLimits(about: Centre, widening: number, denominator: number): Limits {
  const [lower95, upper95] = limitsAt(about, Z95 * widening, denominator);
  const [lower998, upper998] = limitsAt(about, Z998 * widening, denominator);
  return { lower95, upper95, lower998, upper998 };
}

function limitsAt({ kind, per, centre }: Centre, z: number, denominator: number): [number, number] {
  if (!(denominator > 0)) throw new RangeError(`Funnel limits need a denominator over 0, not ${denominator}`);
  if (kind === "share") {
    const reach = z * shareError(centre, denominator);
    return [Math.max(0, centre - reach), Math.min(1, centre + reach)];
  }
  const expected = (centre / per) * denominator;
  const scale = per / denominator;
  return expected === 0 ? [0, 0] : [byarsLower(expected, z) * scale, byarsUpper(expected, z) * scale];
}

/**
 * How many standard errors a point is from the centre: the z at which its
 * limits would run through it. For rates this is Byar's formula solved for z,
 * so that phi, verdicts and the drawn limits are one scale; a count between the
 * two limits of z = 0 is at 0.
 */
export function zScore({ kind, per, centre }: Centre, { numerator, denominator }: Point): number {
  if (!(denominator > 0))
    throw new RangeError(`A funnel point needs a denominator over 0, not ${denominator}`);
  if (kind === "share") {
    const error = shareError(centre, denominator);
    return error === 0 ? 0 : (numerator / denominator - centre) / error;
  }
  const expected = (centre / per) * denominator;
  if (expected === 0) return 0;
  const next = expected + 1;
  const above = 3 * Math.sqrt(next) * (Math.cbrt(numerator / next) - 1 + 1 / (9 * next));
  const below = 3 * Math.sqrt(expected) * (Math.cbrt(numerator / expected) - 1 + 1 / (9 * expected));
  return Math.max(0, above) + Math.min(0, below);
}

function shareError(share: number, denominator: number): number {
  return Math.sqrt((share * (1 - share)) / denominator);
}

/** What a z-score says once the limits are `widening` times as wide. A point on a limit is inside it. */
export function verdictAt(z: number, widening: number, direction: Direction): Verdict {
  const size = Math.abs(z) / widening;
  if (size <= Z95) return "similar";
  const strength = size > Z998 ? "99.8" : "95";
  if (direction === 0) return z > 0 ? `higher-${strength}` : `lower-${strength}`;
  return z * direction > 0 ? `better-${strength}` : `worse-${strength}`;
}
