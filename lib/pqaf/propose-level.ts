import type { Framework } from "./framework";
import type { JudgedMeasure, LiveTrigger, UnjudgedMeasure } from "./judged";
import { greatest, type Level } from "./level";

/** What is known of a practice at the end of a month, as the edition in force judges it. */
export type Known = {
  judged: readonly JudgedMeasure[];
  unjudged: readonly UnjudgedMeasure[];
  triggers: readonly LiveTrigger[];
};

/**
 * What the engine proposes, and everything it rests on: `known` fed back to
 * `proposeLevel` under the same edition gives it again. A panel decides;
 * nothing here changes a level in force.
 */
export type Proposal = Known & {
  /** null: not enough data. Then only the floor is shown. */
  level: Level | null;
  /** What the share of counting measures alone comes to. */
  ofMeasures: Level;
  /** What the triggers alone come to. */
  floor: Level;
  /** Weight of what counts, over the weight of what is judged, over the weight of all measures of the edition. */
  counting: number;
  judgedWeight: number;
  weight: number;
  enough: boolean;
};

/** Proposes a level: the step that the weighted share of counting measures reaches, or the highest floor. */
export function proposeLevel(known: Known, edition: Framework): Proposal {
  const counting = known.judged.filter((each) => each.counts);
  const judgedWeight = weightOf(known.judged);
  const weight = judgedWeight + weightOf(known.unjudged);
  const domains = new Set(known.judged.filter((each) => each.weight > 0).map(({ domain }) => domain));
  const enough =
    judgedWeight > 0 &&
    judgedWeight >= edition.coverage.share * weight &&
    domains.size >= edition.coverage.domains;
  const countingWeight = weightOf(counting);
  const ofMeasures = counting.every(({ metric }) => edition.neverAlone.includes(metric))
    ? 0
    : levelOfShare(countingWeight, judgedWeight, edition);
  const floor = greatest(known.triggers.map((each) => each.floor));
  return {
    ...known,
    level: enough ? greatest([ofMeasures, floor]) : null,
    ofMeasures,
    floor,
    counting: countingWeight,
    judgedWeight,
    weight,
    enough,
  };
}

function levelOfShare(counting: number, judged: number, edition: Framework): Level {
  if (judged === 0) return 0;
  // Compared as products: 3 of 10 must reach a step at 0.3, whatever 3 / 10 is in binary.
  const reached = edition.steps.filter((step) => counting >= step.share * judged - CLOSE);
  return greatest(reached.map(({ level }) => level));
}

/** Less than any difference of weights that a person would write. */
const CLOSE = 1e-9;

/** Weights added as they are written. */
export function weightOf(measures: readonly { weight: number }[]): number {
  return Math.round(measures.reduce((sum, { weight }) => sum + weight, 0) * 1e6) / 1e6;
}

/** Among this many judged measures a quarter would be flagged by chance alone, were they independent, which they are not. */
export function byChance({ judged }: Pick<Known, "judged">): { flagged: number; expected: number } {
  return { flagged: judged.filter((each) => each.flagged).length, expected: judged.length / 4 };
}
