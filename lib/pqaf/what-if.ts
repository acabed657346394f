import { LEVELS, type Level } from "./level";

/** What is proposed for a practice in a month; null: not enough data. */
export type ProposedLevel = { practice: string; month: string; level: Level | null };

/** How many practices are at each level in a month, and how many cannot be said. */
export type LevelCounts = { month: string; at: Readonly<Record<Level, number>>; notEnough: number };

export type Mover = { practice: string; month: string; from: Level | null; to: Level | null };

/** The counts of each month, oldest first. */
export function countLevels(proposed: readonly ProposedLevel[]): LevelCounts[] {
  const months = new Map<string, Level[]>();
  const unknown = new Map<string, number>();
  for (const { month, level } of proposed) {
    const known = months.get(month) ?? [];
    months.set(month, known);
    if (level === null) unknown.set(month, (unknown.get(month) ?? 0) + 1);
    else known.push(level);
  }
  return [...months]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, levels]) => ({
      month,
      at: countsOf(levels),
      notEnough: unknown.get(month) ?? 0,
    }));
}

function countsOf(levels: readonly Level[]): Record<Level, number> {
  const counts = { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0 };
  for (const level of levels) counts[level] += 1;
  return counts;
}

/**
 * The practices whose proposed level would be another, by month and practice:
 * those that move furthest first within a month, newest month first.
 */
export function movers(before: readonly ProposedLevel[], after: readonly ProposedLevel[]): Mover[] {
  const known = new Map(before.map((each) => [`${each.month} ${each.practice}`, each.level]));
  return after
    .flatMap(({ practice, month, level: to }) => {
      const from = known.get(`${month} ${practice}`);
      return from === undefined || from === to ? [] : [{ practice, month, from, to }];
    })
    .toSorted((one, other) => {
      if (one.month !== other.month) return one.month < other.month ? 1 : -1;
      return distance(other) - distance(one) || (one.practice < other.practice ? -1 : 1);
    });
}

/** How many levels a practice would move; to or from "not enough data" counts as one. */
function distance({ from, to }: Mover): number {
  return from === null || to === null ? 1 : Math.abs(to - from);
}

/** "12 up, 3 down": how many would move which way in one month. */
export function movement(moves: readonly Mover[]): { up: number; down: number; unknown: number } {
  const known = moves.filter(({ from, to }) => from !== null && to !== null);
  const up = known.filter(({ from, to }) => (to ?? 0) > (from ?? 0)).length;
  return { up, down: known.length - up, unknown: moves.length - known.length };
}

/** Highest level first, as a chart stacks them. */
export const HIGHEST_FIRST = LEVELS.toReversed();
