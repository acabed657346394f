import { addDays, type Day } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";

/** A dated link to a Place that the ICB itself made. No start: since before the first record. */
export type PlaceLink = { id: number; place: string; startsOn: Day | null; endsOn: Day | null };

export type PlaceChange = {
  /** The Place before; null where there was none of its own. */
  previous: string | null;
  /** Links to end, with the last day they hold. */
  ending: { id: number; endsOn: Day }[];
  /** A link that began on the very day and never held: it goes. */
  replaced: number[];
  /** The new link; null where it falls back to its PCN's Place. */
  starting: { place: string; startsOn: Day } | null;
};

/**
 * What a move to another Place from a day on does to the links there are. The
 * days before it stay as they were: nothing past is written anew. A move that
 * lies before one recorded already is refused, since it would undo that.
 */
export function placeChange(
  links: readonly PlaceLink[],
  { place, startsOn }: { place: string | null; startsOn: Day },
): Result<PlaceChange, "same-place" | "later-change"> {
  if (links.some((link) => link.startsOn !== null && link.startsOn > startsOn)) return fail("later-change");
  const holding = links.find((link) => link.endsOn === null || link.endsOn >= startsOn);
  if ((holding?.place ?? null) === place) return fail("same-place");
  const began = holding?.startsOn === startsOn;
  return succeed({
    previous: holding?.place ?? null,
    ending: holding && !began ? [{ id: holding.id, endsOn: addDays(startsOn, -1) }] : [],
    replaced: holding && began ? [holding.id] : [],
    starting: place === null ? null : { place, startsOn },
  });
}
