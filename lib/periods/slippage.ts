import { daysBetween, type Day } from "./day";

/** A change of an action's day. No earlier day: the action was made with it. */
export type DueMove = { dueFrom: Day | null; dueTo: Day; by: string };

export type Slippage = {
  /** How often the day was moved later. */
  times: number;
  /** Days by which it was moved later, all together. */
  days: number;
  /** Who moved it and how often, the one who did most first. */
  by: { name: string; times: number }[];
};

/** How far an action has slipped, by whom. A day brought forward is no slippage and pays none back. */
export function slippageOf(moves: readonly DueMove[]): Slippage {
  const later = moves.flatMap(({ dueFrom, dueTo, by }) =>
    dueFrom !== null && dueTo > dueFrom ? [{ days: daysBetween(dueFrom, dueTo), by }] : [],
  );
  const names = [...new Set(later.map(({ by }) => by))];
  return {
    times: later.length,
    days: later.reduce((sum, { days }) => sum + days, 0),
    by: names
      .map((name) => ({ name, times: later.filter(({ by }) => by === name).length }))
      .toSorted((one, other) => other.times - one.times || one.name.localeCompare(other.name)),
  };
}
