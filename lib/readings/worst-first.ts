import type { Direction } from "@/lib/metrics/definition";
import { quartileOf } from "@/lib/statistics/quartiles";
import type { Quartile } from "./reading";
import type { ComparatorLines, Figure } from "./view";

type Row = { name: string; figure: Figure | null };

/**
 * Worst at the top by the measure's direction; lowest at the top where neither
 * way is better. A figure that is not ranked keeps the place of its value; a
 * row without one comes last, by name.
 */
export function worstFirst<Of extends Row>(rows: readonly Of[], direction: Direction): Of[] {
  return rows.toSorted((a, b) => {
    const [one, other] = [a.figure?.value ?? null, b.figure?.value ?? null];
    if (one === null || other === null) {
      return Number(one === null) - Number(other === null) || byName(a, b);
    }
    return (direction === -1 ? other - one : one - other) || byName(a, b);
  });
}

function byName(a: Row, b: Row): number {
  return a.name.localeCompare(b.name, "en-GB");
}

/** A line between two quarters: 1 parts the worse quarter from the rest, 2 is the middle, 3 parts the better quarter. */
export type QuarterLine = { at: 1 | 2 | 3; value: number };

/**
 * The lines drawn before each row and after the last, as many as there are rows
 * and one more: every line is drawn once, between the rows it parts, also above
 * all of them or below. None where they were not drawn from at least four.
 */
export function linesAmong(
  figures: readonly (Figure | null)[],
  { q1, q2, q3 }: Pick<ComparatorLines, "q1" | "q2" | "q3">,
  direction: Direction,
): QuarterLine[][] {
  const none = Array.from({ length: figures.length + 1 }, (): QuarterLine[] => []);
  if (q1 === null || q2 === null || q3 === null) return none;
  const values = direction === -1 ? [q3, q2, q1] : [q1, q2, q3];
  const lines = values.map((value, index) => ({ at: (index + 1) as QuarterLine["at"], value }));

  const quartiles = figures.map((figure) => quarterOf(figure, { q1, q2, q3 }, direction));
  const last = quartiles.findLastIndex((each) => each !== null);
  if (last < 0) return none;
  let reached: Quartile = 1;
  return none.map((_, index) => {
    const quartile = index === last + 1 ? 4 : index > last ? null : (quartiles[index] ?? null);
    if (quartile === null || quartile <= reached) return [];
    const crossed = lines.filter(({ at }) => at >= reached && at < quartile);
    reached = quartile;
    return crossed;
  });
}

/** A row that is not ranked lies where its value does, so that no line seems to say otherwise. */
function quarterOf(
  figure: Figure | null,
  lines: { q1: number; q2: number; q3: number },
  direction: Direction,
): Quartile | null {
  const value = figure?.value ?? null;
  return figure?.standing?.quartile ?? (value === null ? null : quartileOf(value, lines, direction));
}
