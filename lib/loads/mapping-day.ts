import type { Day } from "@/lib/periods/day";
import { monthNumber, monthOf, period } from "@/lib/periods/period";

/**
 * GPAD's Mapping.csv holds no date. It is published with the crosstabs of a
 * release and describes the newest month among them, so its day is the last of:
 * the newest crosstab month in the same folder or zip; else the month a person
 * gave (--period); else the newest month of figures or lists already loaded.
 * A file's name is never believed by itself: `monthInName` is a hint to ask with.
 */
export function mappingDay(known: {
  neighbours: Day[];
  given: Day | null;
  newestLoaded: Day | null;
}): Day | null {
  const newest = known.neighbours.toSorted().at(-1) ?? known.given ?? known.newestLoaded;
  return newest ? monthOf(newest).end : null;
}

/** The month a file name seems to say ("GPAD_Mapping_Nov_25.csv"), as its last day; null when none. */
export function monthInName(name: string): Day | null {
  for (const [, word = "", year = ""] of name.matchAll(/([a-z]{3,9})[ _-]*((?:20)?\d{2})(?!\d)/gi)) {
    const month = monthNumber(word.slice(0, 3));
    if (month) return period(`20${year.slice(-2)}-${String(month).padStart(2, "0")}`).end;
  }
  const iso = /(20\d{2})[-_ ](0[1-9]|1[0-2])(?!\d)/.exec(name);
  return iso ? period(`${iso[1]}-${iso[2]}`).end : null;
}
