import { ownCount, practiceCounts } from "@/lib/appointments/return-answers";
import type { ReturnedFigure } from "@/lib/appointments/returned-figures";
import { VARIANCE_REASONS } from "@/lib/appointments/variance-reasons";
import { monthJumps } from "@/lib/appointments/soft-checks";
import { formatCount } from "@/lib/figures/format";
import { step } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import type { Revision } from "@/lib/server/queries/returns/return";
import type { ReturnedPractice } from "@/lib/server/queries/returns/returned-practice";
import { beforeMonth, softThresholds } from "@/lib/server/queries/returns/soft-thresholds";
import { askedFigures, type AskedMonth } from "./asked";

/** What a reviewer looks at first of one figure. */
export type Notable = { name: string; words: string[] };

/** What a reviewer looks at first, by the thresholds in force today. */
export async function notableIn(
  practice: ReturnedPractice,
  asked: AskedMonth,
  sent: Revision,
): Promise<Notable[]> {
  const { month, national } = asked;
  if (!national) return [];
  const [thresholds, before] = await Promise.all([
    softThresholds(today()),
    beforeMonth(practice.code, month, national.before),
  ]);
  return notable(
    asked,
    sent,
    monthJumps(practiceCounts(national.now.figures, sent.answers), before, thresholds),
  );
}

/**
 * Figures that differ from national, are outside their usual range or far from the month before, with why the practice
 * says so. `jumps`: the counts of the month before of those that are far from it.
 */
function notable(
  asked: AskedMonth,
  { answers }: Revision,
  jumps: ReadonlyMap<ReturnedFigure, number>,
): Notable[] {
  // Every autumn: said, so that a reviewer need not ask.
  const october = [asked.month, step(asked.month, -1)].some(({ text }) => text.endsWith("-10"))
    ? " (October has vaccination clinics)"
    : "";
  return askedFigures(asked).flatMap(({ figure, name, national, range, months }) => {
    const answer = answers[figure];
    const words: string[] = [];
    if (answer?.kind === "DIFFERS") {
      const own = ownCount(answer);
      const count = own === null ? "not recorded in its book" : formatCount(own);
      words.push(`practice counts ${count}, national ${formatCount(national)}.`);
      if (answer.reason) words.push(`${VARIANCE_REASONS[answer.reason]}.`);
      if (answer.note) words.push(answer.note);
    }
    const jump = jumps.get(figure);
    const last = jump ?? months.at(-2)?.published?.count ?? null;
    if (range && (national < range.least || national > range.most)) {
      const usual = `${formatCount(range.least)} to ${formatCount(range.most)}`;
      const before = last === null ? "" : `, ${formatCount(last)} the month before`;
      words.push(`National ${formatCount(national)} is outside the usual ${usual}${before}.`);
    } else if (jump !== undefined) {
      const count = formatCount(answer ? (ownCount(answer) ?? national) : national);
      words.push(`${count}, against ${formatCount(jump)} the month before${october}.`);
    }
    return words.length === 0 ? [] : [{ name, words }];
  });
}
