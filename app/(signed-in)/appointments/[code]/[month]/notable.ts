import { ownCount } from "@/lib/appointments/return-answers";
import { VARIANCE_REASONS } from "@/lib/appointments/variance-reasons";
import { formatCount } from "@/lib/figures/format";
import type { Revision } from "@/lib/server/queries/returns/return";
import { askedFigures, type AskedMonth } from "./asked";

/** What a reviewer looks at first of one figure. */
export type Notable = { name: string; words: string[] };

/** Figures that differ from national or are outside their usual range, with why the practice says so. */
export function notable(asked: AskedMonth, { answers }: Revision): Notable[] {
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
    const last = months.at(-2)?.published?.count ?? null;
    if (range && (national < range.least || national > range.most)) {
      const usual = `${formatCount(range.least)} to ${formatCount(range.most)}`;
      const before = last === null ? "" : `, ${formatCount(last)} the month before`;
      words.push(`National ${formatCount(national)} is outside the usual ${usual}${before}.`);
    }
    return words.length === 0 ? [] : [{ name, words }];
  });
}
