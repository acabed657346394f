import type { Day } from "@/lib/periods/day";
import type { FigureCounts, ReturnedFigure } from "./returned-figures";
import type { VarianceReason } from "./variance-reasons";

/** What a practice says of one figure. Nothing said is no answer at all: it is not a match. */
export type Answer =
  | { kind: "MATCHES" }
  | {
      kind: "DIFFERS";
      /** As typed: "" is blank, which is neither zero nor `notHeld`. */
      own: string;
      /** The practice's book does not record this. */
      notHeld: boolean;
      reason: VarianceReason | null;
      /** From when figures should agree, where the cause was mended. */
      fixedFrom: Day | null;
      note: string;
      /** Asked by a soft check, the practice said that its count is right. */
      confirmed: boolean;
    };

export type Answers = Partial<Record<ReturnedFigure, Answer>>;

/** All that one revision of a return says. */
export type Answered = {
  answers: Answers;
  /** Appointments that national data does not hold, as typed; "" says nothing. */
  missed: string;
  missedWhere: string;
};

export const NOTHING_ANSWERED: Answered = { answers: {}, missed: "", missedWhere: "" };

/** The longest a note may be. */
export const NOTE_LENGTH = 1_000;

/** The most characters of where what national data cannot see is held. */
export const MISSED_WHERE_LENGTH = 200;

/** Every figure that is asked, answered with "matches our book". */
export function allMatching(national: FigureCounts): Answers {
  const figures = Object.keys(national) as ReturnedFigure[];
  return Object.fromEntries(figures.map((figure) => [figure, { kind: "MATCHES" as const }]));
}

/**
 * A count as people write it, "5,966" too; null for anything that is not one. Negative and
 * fractional ones are numbers all the same: what is wrong with them is told apart.
 */
export function readCount(text: string): number | null {
  const plain = text.trim().replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
  return /^[-−]?\d{1,9}(\.\d+)?$/.test(plain) ? Number(plain.replace("−", "-")) : null;
}

/** The practice's own count, where its answer gives one that can be counted with. */
export function ownCount(answer: Answer): number | null {
  if (answer.kind === "MATCHES" || answer.notHeld) return null;
  const count = readCount(answer.own);
  return count !== null && Number.isInteger(count) && count >= 0 ? count : null;
}

/** What the practice counts: its own count where it gave one, the national figure where it did not say otherwise. */
export function practiceCounts(national: FigureCounts, answers: Answers): FigureCounts {
  const counts = { ...national };
  for (const [figure, answer] of Object.entries(answers) as [ReturnedFigure, Answer][]) {
    if (answer.kind === "MATCHES" || counts[figure] === undefined) continue;
    const own = ownCount(answer);
    if (own === null) delete counts[figure];
    else counts[figure] = own;
  }
  return counts;
}

export type Tally = { asked: number; matching: number; differing: number; unanswered: number };

/** How many figures are asked, and how they were answered. */
export function tallyOf(national: FigureCounts, answers: Answers): Tally {
  const asked = Object.keys(national) as ReturnedFigure[];
  return tallyOfKinds(asked.map((figure) => answers[figure]?.kind));
}

/** The same of each figure's choice as a form holds it: "MATCHES", "DIFFERS" or anything else, which is none. */
export function tallyOfKinds(kinds: readonly unknown[]): Tally {
  const matching = kinds.filter((kind) => kind === "MATCHES").length;
  const differing = kinds.filter((kind) => kind === "DIFFERS").length;
  return { asked: kinds.length, matching, differing, unanswered: kinds.length - matching - differing };
}

/** "14 figures: 2 match, 1 does not, 11 to answer." */
export function tallyWords({ asked, matching, differing, unanswered }: Tally): string {
  const left = unanswered > 0 ? `, ${unanswered} to answer.` : ". Ready to check.";
  return `${asked} figures: ${matching} match, ${differing} ${differing === 1 ? "does" : "do"} not${left}`;
}
