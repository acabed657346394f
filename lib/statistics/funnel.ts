import type { Direction } from "@/lib/metrics/definition";
import type { Verdict } from "@/lib/readings/reading";
import {
  funnelLimits,
  outside,
  verdictAt,
  zScore,
  type Centre,
  type Limits,
  type Point,
} from "./funnel-limits";
import { quantile } from "./quantile";

export type Funnel = {
  /** Sum over sum, in the unit shown: 0-1 for a share, per `per` for a rate. */
  centre: number;
  /** Over-dispersion: about 1 where points differ by chance alone. */
  phi: number;
  /** Whether the limits are widened by sqrt(phi). */
  adjusted: boolean;
  /** How many points lie beyond 99.8% before and after the widening. */
  outside998: number;
  outside998Adjusted: number;
  /** The verdict by the widened limits; null where there is nothing to divide by. */
  verdictOf: (point: Point, direction: Direction) => Verdict | null;
  limits: (denominator: number) => Limits;
  unadjustedLimits: (denominator: number) => Limits;
};

/** Fewer points than this say too little of over-dispersion to widen limits by it. */
const FEWEST_TO_WIDEN = 10;

/** The share of z-scores drawn in at each end before phi is taken. */
const WINSORISED = 0.1;

/**
 * A funnel about the pooled figure, widened for over-dispersion as Spiegelhalter
 * (Stat Med 2005; Qual Saf Health Care 2005) does: z-scores are drawn in to
 * their 10th and 90th percentiles, phi is the mean of their squares, and limits
 * move sqrt(phi) times as far out where phi is over 1 and 10 points or more
 * are compared. Throws where no point has a denominator.
 */
export function funnel(points: readonly Point[], kind: "share" | "rate", per: number): Funnel {
  const about: Centre = { kind, per, centre: pooled(points) * per };
  const phi = overDispersion(points.map((point) => zScore(about, point)));
  const widening = wideningOf(phi, points.length);
  const limits = (denominator: number) => funnelLimits(about, widening, denominator);
  const unadjustedLimits = (denominator: number) => funnelLimits(about, 1, denominator);
  const valueOf = ({ numerator, denominator }: Point) => (numerator / denominator) * per;
  const beyond998 = (limitsAt: (denominator: number) => Limits) =>
    points.filter((point) => {
      const { lower998, upper998 } = limitsAt(point.denominator);
      return outside(valueOf(point), lower998, upper998) !== 0;
    }).length;
  return {
    centre: about.centre,
    phi,
    adjusted: widening > 1,
    outside998: beyond998(unadjustedLimits),
    outside998Adjusted: beyond998(limits),
    verdictOf: (point, direction) =>
      point.denominator > 0 ? verdictAt(valueOf(point), limits(point.denominator), direction) : null,
    limits,
    unadjustedLimits,
  };
}

/** How many times further out the limits of n points go: 1 where nothing calls for it. */
export function wideningOf(phi: number, n: number): number {
  return phi > 1 && n >= FEWEST_TO_WIDEN ? Math.sqrt(phi) : 1;
}

export type LimitsAt = Limits & { denominator: number };

/**
 * Limits to draw from a stored centre and phi: `steps` denominators up to the
 * largest, closer together where the funnel bends.
 */
export function funnelCurve(about: Centre, widening: number, largest: number, steps: number): LimitsAt[] {
  return Array.from({ length: steps }, (_, index) => {
    const denominator = largest * ((index + 1) / steps) ** 2;
    return { denominator, ...funnelLimits(about, widening, denominator) };
  });
}

function pooled(points: readonly Point[]): number {
  const numerator = points.reduce((sum, point) => sum + point.numerator, 0);
  const denominator = points.reduce((sum, point) => sum + point.denominator, 0);
  if (!(denominator > 0)) throw new RangeError("A funnel needs at least one point with a denominator");
  return numerator / denominator;
}

function overDispersion(scores: readonly number[]): number {
  const sorted = scores.toSorted((a, b) => a - b);
  const low = quantile(sorted, WINSORISED);
  const high = quantile(sorted, 1 - WINSORISED);
  const squares = scores.map((z) => Math.min(high, Math.max(low, z)) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / squares.length;
}
