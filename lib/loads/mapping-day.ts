import type { Day } from "@/lib/periods/day";
import { monthNumber, monthOf, period } from "@/lib/periods/period";

/** What the day of a mapping can be told from, surest first. */
export type MappingClues = {
  /** Months of the crosstabs in the same folder or zip. */
  neighbours: Day[];
  /** The month a person gave (--period). */
  given: Day | null;
  /** The month the file's name seems to say. */
  named: Day | null;
  /** The newest month of figures or lists already loaded. */
  newestLoaded: Day | null;
};

/**
 * GPAD's Mapping.csv holds no date. It is published with the crosstabs of a
 * release and describes the newest month among them, so its day is the last of
 * that month; else of the surest clue there is. Nothing else of a file is ever
 * taken from its name, and `said` tells the reader where the day came from.
 */
export function mappingDay(clues: MappingClues): { on: Day; said: string } | null {
  const newest = clues.neighbours.toSorted().at(-1);
  const found = [
    newest && { on: newest, said: "the crosstab beside it" },
    clues.given && { on: clues.given, said: "--period" },
    clues.named && {
      on: clues.named,
      said: "its name: where that is wrong, say which month it is of (--period on a command line)",
    },
    clues.newestLoaded && {
      on: clues.newestLoaded,
      said: "the newest figures loaded: where that is wrong, say which month it is of (--period on a command line)",
    },
  ].find((clue) => typeof clue === "object" && clue !== null);
  return found ? { on: monthOf(found.on).end, said: found.said } : null;
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
