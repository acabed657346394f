import { quoted } from "@/lib/csv/quoted";
import { monthNumber } from "@/lib/periods/period";
import { BOOK_WORDS } from "./book-labels";
import type { ExtractColumn } from "./columns";

/** Words of a book's own making that no value known here has: what a practice may have called a status or a role. */
const MORE_WORDS = new Set(
  (
    "appointment appointments call called late early rebooked rescheduled confirmed pending ended started session " +
    "slot slots sms message text email e mail reception receptionist admin administrator administration manager " +
    "student senior lead community vaccination vaccinations flu blood test tests smear review screening on off by " +
    "the a an for with from at no yes true false n m s d am pm z t unavailable rota locum triage acute routine urgent"
  ).split(" "),
);

/** Longer runs of digits under a column of words number somebody or something: a telephone, a record. */
const MOST_DIGITS = 2;

/**
 * What an error says of a cell that was not understood. A text is repeated only
 * where each word of it is one that appointment books use. Other words may be
 * names, and nobody can tell one by looking: of those, only how long the text is is told.
 */
export function shownCell(column: ExtractColumn, text: string): string {
  const isOfNumbers = column === "booked" || column === "appointment" || column === "count";
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const digits = text.match(/\d+/g) ?? [];
  const isShown =
    words.every((word) => isKnown(word) || (isOfNumbers && monthNumber(word.slice(0, 3)) !== null)) &&
    (isOfNumbers || digits.every(({ length }) => length <= MOST_DIGITS));
  if (isShown) return quoted(text);
  return words.length > 1
    ? `a text of ${words.length} words, not shown in case it names somebody`
    : "a text that is not shown in case it names somebody";
}

function isKnown(word: string): boolean {
  return BOOK_WORDS.has(word) || MORE_WORDS.has(word);
}
