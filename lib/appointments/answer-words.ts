import { formatCount } from "@/lib/figures/format";
import type { Answer, Answered } from "./return-answers";
import { readCount } from "./return-answers";
import { RETURNED_FIGURES, type ReturnedFigure } from "./returned-figures";
import { VARIANCE_REASONS } from "./variance-reasons";

/** What was answered, in a few words: "does not match: 5,966, Vaccination clinics". */
export function answerWords(answer: Answer | undefined): string {
  if (!answer) return "no answer yet";
  if (answer.kind === "MATCHES") return "matches";
  const { own, notHeld, reason } = answer;
  const count = notHeld ? "not recorded in its book" : ownWords(own);
  return ["does not match: " + count, ...(reason ? [VARIANCE_REASONS[reason]] : [])].join(", ");
}

function ownWords(own: string): string {
  return own.trim() === "" ? "no count yet" : typedCount(own);
}

/** A count as it is written on pages where it is a whole number ("5,966"), and as it was typed where it is not. */
export function typedCount(typed: string): string {
  const count = readCount(typed);
  return count !== null && Number.isInteger(count) ? formatCount(count) : typed.trim();
}

/** The figures on which two sets of answers differ, in the order of the form. */
export function differingFigures(one: Answered, other: Answered): ReturnedFigure[] {
  return RETURNED_FIGURES.filter((figure) => !same(one.answers[figure], other.answers[figure]));
}

function same(one: Answer | undefined, other: Answer | undefined): boolean {
  if (!one || !other) return one === other;
  if (one.kind === "MATCHES" || other.kind === "MATCHES") return one.kind === other.kind;
  return (
    one.own === other.own &&
    one.notHeld === other.notHeld &&
    one.reason === other.reason &&
    one.fixedFrom === other.fixedFrom &&
    one.note === other.note
  );
}
