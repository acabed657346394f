import { parseWrittenDay } from "@/lib/loads/written-day";
import type { Day } from "@/lib/periods/day";

/** A day as an appointment book writes it. */
export const parseBookDay = parseWrittenDay;

/** So many different texts are remembered: a month has 30 days, but times of day make many of each. */
const MOST_TEXTS = 20_000;

/** The same for a million rows: what was read once is not read again, in memory that does not grow. */
export function bookDays(): (text: string) => Day | null {
  const known = new Map<string, Day>();
  return (text) => {
    const met = known.get(text);
    if (met !== undefined) return met;
    const found = parseBookDay(text);
    if (found === null) return null;
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, found);
    return found;
  };
}
