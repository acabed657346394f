import { formatShare } from "@/lib/figures/format";
import type { Framework } from "../framework";
import { byChance, type Proposal } from "../propose-level";
import type { WhatWouldMove } from "../what-would-move";
import { counted, periodsOf, weightWords } from "./described";

/** The heading of an assurance page: "Level 2 is proposed, by one measure". */
export function proposalHeading(proposal: Proposal, moves: WhatWouldMove): string {
  const { level, floor, ofMeasures } = proposal;
  if (level === null) {
    const held = floor > 0 ? `; triggers hold at least Level ${floor}` : "";
    return `There is not enough data to propose a level${held}`;
  }
  const proposed = `Level ${level} is proposed`;
  if (level === 0) return proposed;
  if (floor > ofMeasures) return `${proposed}, by ${ofTriggers(proposal)}`;
  if (floor === ofMeasures) return `${proposed}, by its measures and by ${ofTriggers(proposal)}`;
  const margin = marginOf(moves);
  return margin === null
    ? proposed
    : `${proposed}, by ${margin === 1 ? "one measure" : `${margin} measures`}`;
}

function ofTriggers({ triggers, floor }: Proposal): string {
  const holding = triggers.filter((each) => each.floor === floor).length;
  return holding === 1 ? "a trigger" : `${holding} triggers`;
}

/** How many measures would have to leave the worse quarter before the level comes down. */
function marginOf(moves: WhatWouldMove): number | null {
  const [way] = moves.enough ? moves.down : [];
  if (!way) return null;
  return way.together?.changes.length ?? 1;
}

/** "8 of 20 judged measures count; with weights, 9 of 22, which is 40.9%." */
export function countedSentence({ judged, counting, judgedWeight }: Proposal): string {
  if (judged.length === 0) return "No measure could be judged.";
  const count = judged.filter((each) => each.counts).length;
  const some = `${count} of ${counted(judged.length, "judged measure")} ${count === 1 ? "counts" : "count"}`;
  if (judgedWeight === 0) return `${some}; none of them has a weight.`;
  const weights = `${weightWords(counting)} of ${weightWords(judgedWeight)}`;
  return `${some}; with weights, ${weights}, which is ${formatShare(counting / judgedWeight)}.`;
}

/** Why counting measures come to nothing although their share reaches a step; null where that is not so. */
export function neverAloneSentence({ judged }: Proposal, { neverAlone }: Framework): string | null {
  const counting = judged.filter((each) => each.counts);
  if (counting.length === 0 || !counting.every(({ metric }) => neverAlone.includes(metric))) return null;
  return "What counts may not lead to a level above 0 by itself, without another measure beside it.";
}

/** "A monthly measure counts after 3 months in the worse quarter, a quarterly one after 2 quarters, an annual one after 1 year." */
export function persistenceSentence({ persistence }: Framework): string {
  const { month, quarter, year } = persistence;
  const quarterly = `a quarterly one after ${periodsOf(quarter, "quarter")}`;
  const annual = `an annual one after ${periodsOf(year, "year")}`;
  return `A monthly measure counts after ${periodsOf(month, "month")} in the worse quarter, ${quarterly}, ${annual}.`;
}

/** Beside the flags of the period, never beside what counts: counting asks for more than one period. */
export function chanceSentence(proposal: Pick<Proposal, "judged">): string {
  const { flagged, expected } = byChance(proposal);
  const are = `${flagged} of ${counted(proposal.judged.length, "judged measure")} ${flagged === 1 ? "is" : "are"} in the worse quarter`;
  return `${are}. Chance alone would put about ${Math.round(expected)} there, were they independent of one another, which they are not.`;
}

/** "11 measures are out of the worse quarter, 3 of them in the better quarter." Null where there are none. */
export function outOfWorseSentence({ judged }: Pick<Proposal, "judged">): string | null {
  const out = judged.filter((each) => !each.flagged);
  if (out.length === 0) return null;
  const better = out.filter(({ quartile }) => quartile === 4).length;
  const are = out.length === 1 ? "is" : "are";
  const some = better === 0 ? "none" : better;
  return `${counted(out.length, "measure")} ${are} out of the worse quarter, ${some} of them in the better quarter.`;
}

/** "14 of 22 by weight could be judged, in 4 domains; at least 11 in 3 domains are asked." */
export function coverageSentence(
  { judged, judgedWeight, weight }: Proposal,
  { coverage }: Framework,
): string {
  const domains = new Set(judged.filter((each) => each.weight > 0).map(({ domain }) => domain)).size;
  const seen = `${weightWords(judgedWeight)} of ${weightWords(weight)} by weight could be judged, in ${counted(domains, "domain")}`;
  return `${seen}; at least ${weightWords(coverage.share * weight)} in ${counted(coverage.domains, "domain")} ${coverage.domains === 1 ? "is" : "are"} asked.`;
}
