import type { Day } from "@/lib/periods/day";
import type { Level } from "./level";

/** A decision as the level in force rests on it. None is ever edited. */
export type Decided = {
  id: number;
  kind: "CONFIRM" | "OVERRIDE" | "HOLD";
  level: Level;
  decidedOn: Day;
  /** The decision that this one corrects: it takes its place from that one's day on. */
  supersedes: number | null;
};

/** A level in force from a day up to, and without, the next; to null: still. */
export type Span<Of extends Decided = Decided> = { from: Day; to: Day | null; level: Level; decision: Of };

/**
 * The decisions that stand, oldest first, each from the day it counts from. A
 * correction counts from the day of the decision it names, and of a chain of
 * corrections from the day of the first. Of two of one day the later recorded
 * counts.
 */
export function standing<Of extends Decided>(decisions: readonly Of[]): { from: Day; decision: Of }[] {
  const byId = new Map(decisions.map((each) => [each.id, each]));
  const superseded = new Set(decisions.map(({ supersedes }) => supersedes));
  return decisions
    .filter(({ id }) => !superseded.has(id))
    .map((decision) => ({ from: firstDay(decision, byId), decision }))
    .toSorted((one, other) =>
      one.from === other.from ? one.decision.id - other.decision.id : one.from < other.from ? -1 : 1,
    );
}

function firstDay(decision: Decided, byId: ReadonlyMap<number, Decided>): Day {
  // A correction can only name an earlier decision: ids fall, so the chain ends.
  const corrected = decision.supersedes !== null && byId.get(decision.supersedes);
  return corrected && corrected.id < decision.id ? firstDay(corrected, byId) : decision.decidedOn;
}

/** The decision in force on a day, with the day it counts from; null before the first. */
export function decisionOn<Of extends Decided>(
  decisions: readonly Of[],
  on: Day,
): { from: Day; decision: Of } | null {
  return standing(decisions).findLast(({ from }) => from <= on) ?? null;
}

/** The level in force on a day; null before the first decision. */
export function levelOn(decisions: readonly Decided[], on: Day): Level | null {
  return decisionOn(decisions, on)?.decision.level ?? null;
}

/** What was in force from when to when: a span for each standing decision, for a timeline. */
export function spans<Of extends Decided>(decisions: readonly Of[]): Span<Of>[] {
  const all = standing(decisions).filter(({ from }, index, list) => list[index + 1]?.from !== from);
  return all.map(({ from, decision }, index) => {
    return { from, to: all[index + 1]?.from ?? null, level: decision.level, decision };
  });
}

/**
 * The level a new decision is given: a hold keeps the level in force, whatever
 * was asked for. null: a hold where nothing has yet been decided, which is
 * refused.
 */
export function levelOfNew(
  kind: Decided["kind"],
  asked: Level,
  decisions: readonly Decided[],
  on: Day,
): Level | null {
  return kind === "HOLD" ? levelOn(decisions, on) : asked;
}
