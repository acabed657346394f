import { addDays, type Day } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";

/** A district that a Place is made of from day to day. No start: since before the first record. */
export type DistrictLink = { id: number; area: string; startsOn: Day | null; endsOn: Day | null };

export type DistrictChange = {
  added: string[];
  removed: string[];
  /** Links to end, with the last day they hold. */
  ending: { id: number; endsOn: Day }[];
  /** Links that began on the very day and never held: they go. */
  replaced: number[];
};

/**
 * What it takes for a Place to be made of these districts from a day on. The
 * days before stay as they were; a change that lies before one recorded
 * already is refused, since it would undo that.
 */
export function districtChange(
  links: readonly DistrictLink[],
  { areas, startsOn }: { areas: readonly string[]; startsOn: Day },
): Result<DistrictChange, "same" | "later-change"> {
  const later = links.some(
    (link) =>
      (link.startsOn !== null && link.startsOn > startsOn) ||
      (link.endsOn !== null && link.endsOn >= startsOn),
  );
  if (later) return fail("later-change");
  const holding = links.filter(({ endsOn }) => endsOn === null);
  const held = new Set(holding.map(({ area }) => area));
  const added = [...new Set(areas)].filter((area) => !held.has(area)).toSorted();
  const leaving = holding.filter(({ area }) => !areas.includes(area));
  if (added.length === 0 && leaving.length === 0) return fail("same");
  const began = leaving.filter((link) => link.startsOn === startsOn);
  return succeed({
    added,
    removed: leaving.map(({ area }) => area).toSorted(),
    ending: leaving
      .filter((link) => link.startsOn !== startsOn)
      .map(({ id }) => ({ id, endsOn: addDays(startsOn, -1) })),
    replaced: began.map(({ id }) => id),
  });
}

/** The codes typed, one a line or parted by spaces or commas; those that are no district's code apart. */
export function districtCodes(text: string): { areas: string[]; wrong: string[] } {
  const typed = [
    ...new Set(
      text
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
  const isCode = (each: string) => /^[EW]0[6-9]\d{6}$/.test(each);
  return { areas: typed.filter(isCode), wrong: typed.filter((each) => !isCode(each)) };
}
