import type { Cadence } from "@/lib/periods/period";
import { applyAll, changesOf, type Change } from "./change";
import { shortfallOf, type Shortfall } from "./enough-data";
import type { Framework } from "./framework";
import { LEVELS, type Level } from "./level";
import { proposeLevel, weightOf, type Known } from "./propose-level";
import { fewestDownTo, fewestUpTo } from "./smallest-set";

/** What one change, or some together, would come to. */
export type Effect = {
  changes: readonly Change[];
  /** Weight of what would count then, of the weight judged. */
  counting: number;
  judged: number;
  level: Level;
  /** The most periods in a row that any of them asks; null: none of them takes time. */
  takes: { periods: number; cadence: Cadence } | null;
};

/** What the share alone would have to be: at least so much to reach a level, at most so much to come down to it. */
export type Bound = { is: "at-least" | "at-most"; step: number; weight: number; judged: number };

/** How one level would be reached: by any of some changes alone, else by the fewest together. */
export type Way = {
  level: Level;
  bound: Bound | null;
  alone: readonly Effect[];
  together: Effect | null;
};

export type WhatWouldMove =
  | {
      enough: true;
      level: Level;
      /** The nearest level first. Empty: nothing that is considered moves it so. */
      down: readonly Way[];
      up: readonly Way[];
      /** Changes that alone leave the level where it is. */
      notAlone: readonly Effect[];
    }
  | { enough: false; floor: Level; shortfall: Shortfall };

/**
 * What would move a proposed level, the period's lines held as published.
 * Single changes are one measure reaching its line, one flagged measure staying
 * flagged for the periods it lacks, and one trigger ending or starting.
 */
export function whatWouldMove(known: Known, edition: Framework): WhatWouldMove {
  const { level, floor } = proposeLevel(known, edition);
  if (level === null) return { enough: false, floor, shortfall: shortfallOf(known, edition) };
  const changes = changesOf(known, edition);
  const effect = (some: readonly Change[]) => effectOf(some, known, edition);
  const singles = changes.map((change) => effect([change]));
  const about = { known, edition, changes };

  const ways = (levels: readonly Level[], fewest: (to: Level) => Change[] | null, is: Bound["is"]) =>
    levels.flatMap((to): Way[] => {
      const alone = singles.filter((each) => each.level === to);
      const bound = boundOf(is, to, known, edition);
      if (alone.length > 0) return [{ level: to, bound, alone, together: null }];
      const beyond = (reached: Level) => (is === "at-most" ? reached < to : reached > to);
      if (singles.some((each) => beyond(each.level))) return [];
      const set = fewest(to);
      const together = set && effect(set);
      // One that goes further is named at the level that it reaches.
      return together?.level === to ? [{ level: to, bound, alone, together }] : [];
    });
  return {
    enough: true,
    level,
    down: ways(
      LEVELS.filter((each) => each < level).toReversed(),
      (to) => fewestDownTo(to, about),
      "at-most",
    ),
    up: ways(
      LEVELS.filter((each) => each > level),
      (to) => fewestUpTo(to, about),
      "at-least",
    ),
    notAlone: singles.filter((each) => each.level === level),
  };
}

function effectOf(changes: readonly Change[], known: Known, edition: Framework): Effect {
  const { level, floor, counting, judgedWeight } = proposeLevel(applyAll(changes, known), edition);
  return { changes, counting, judged: judgedWeight, level: level ?? floor, takes: longest(changes) };
}

/** Months in a period of each cadence. */
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

function longest(changes: readonly Change[]): Effect["takes"] {
  const waits = changes.flatMap((each) =>
    each.is === "stays" ? [{ periods: each.lacks, cadence: each.cadence }] : [],
  );
  const months = ({ periods, cadence }: { periods: number; cadence: Cadence }) => periods * MONTHS[cadence];
  return waits.toSorted((one, other) => months(other) - months(one))[0] ?? null;
}

function boundOf(is: Bound["is"], to: Level, { judged }: Known, { steps }: Framework): Bound | null {
  const step = steps.find((each) => (is === "at-least" ? each.level >= to : each.level > to));
  if (!step) return null;
  const grain = grainOf(judged.map(({ weight }) => weight));
  const least = Math.ceil((step.share * weightOf(judged) - CLOSE) / grain) * grain;
  const weight = is === "at-least" ? least : least - grain;
  return { is, step: step.share, weight: tidy(weight), judged: weightOf(judged) };
}

/** The finest decimal that the weights are written with: 1 where all are whole. */
function grainOf(weights: readonly number[]): number {
  const decimals = weights.map((weight) => String(tidy(weight)).split(".")[1]?.length ?? 0);
  return 10 ** -Math.max(0, ...decimals);
}

const CLOSE = 1e-9;

function tidy(weight: number): number {
  return Math.round(weight * 1e6) / 1e6;
}
