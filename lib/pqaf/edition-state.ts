import type { Day } from "@/lib/periods/day";

/** Where an edition is on its way from a draft to the past. */
export type EditionState = "draft" | "sent-for-comment" | "given-up" | "to-come" | "in-force" | "past";

/** What of an edition its state follows from. */
export type Dated = {
  id: number;
  effectiveFrom: Day | null;
  adopted: boolean;
  sent: boolean;
  givenUp: boolean;
};

/**
 * The state of one edition among all of its system on a day. Of two adopted
 * editions with the same first day the later one counts.
 */
export function editionState(edition: Dated, all: readonly Dated[], on: Day): EditionState {
  if (edition.givenUp) return "given-up";
  if (!edition.adopted || edition.effectiveFrom === null) return edition.sent ? "sent-for-comment" : "draft";
  if (edition.effectiveFrom > on) return "to-come";
  const inForce = all
    .filter(({ adopted, effectiveFrom }) => adopted && effectiveFrom !== null && effectiveFrom <= on)
    .toSorted((one, other) => compare(one, other))
    .at(-1);
  return inForce?.id === edition.id ? "in-force" : "past";
}

function compare(one: Dated, other: Dated): number {
  if (one.effectiveFrom === other.effectiveFrom) return one.id - other.id;
  return (one.effectiveFrom ?? "") < (other.effectiveFrom ?? "") ? -1 : 1;
}
