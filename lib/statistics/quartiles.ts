import type { Direction } from "@/lib/metrics/definition";
import type { Quartile } from "@/lib/readings/reading";
import { quantile } from "./quantile";
import { sideOf } from "./tolerance";

/** The values a quarter, a half and three quarters of the way up, whichever way is better. */
export type QuartileLines = { q1: number; q2: number; q3: number };

/** Fewer than this many compared have no quarters. */
const FEWEST_COMPARED = 4;

export function quartileLines(values: readonly number[]): QuartileLines | null {
  if (values.length < FEWEST_COMPARED) return null;
  const sorted = values.toSorted((a, b) => a - b);
  return { q1: quantile(sorted, 0.25), q2: quantile(sorted, 0.5), q3: quantile(sorted, 0.75) };
}

/**
 * 1 the worse quarter, 4 the better; 4 the highest where there is no direction.
 * A value on a line belongs to the better side (the higher, with no direction),
 * also when interpolation leaves the line a rounding error away from it.
 */
export function quartileOf(value: number, lines: QuartileLines, direction: Direction): Quartile {
  const worseToBetter = direction === -1 ? [lines.q3, lines.q2, lines.q1] : [lines.q1, lines.q2, lines.q3];
  const worseSide = direction === -1 ? 1 : -1;
  const passed = worseToBetter.filter((line) => sideOf(value, line) !== worseSide).length;
  return QUARTERS[passed] ?? 1;
}

const QUARTERS = [1, 2, 3, 4] as const;
