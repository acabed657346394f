import { ratingName, type InForce } from "@/lib/programmes/rating";

/** What a rating rests on, and what was proposed where a lead set another. */
export function whyOf({ proposed, overridden }: InForce): string {
  const why = proposed.reasons.join("; ");
  if (overridden === null) return why;
  return `Set by the lead: ${overridden} Proposed: ${ratingName(proposed.rating).toLowerCase()}, because ${why}`;
}
