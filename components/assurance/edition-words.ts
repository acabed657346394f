import type { EditionState } from "@/lib/pqaf/edition-state";
import { dayName } from "@/lib/periods/period";
import type { Day } from "@/lib/periods/day";

type Stated = { state: EditionState; effectiveFrom: Day | null; adoptedBy: string | null; draftedBy: string };

/** Where an edition stands, in words: "In force from 1 April 2026, adopted by Priya Nair". */
export function stateWords({ state, effectiveFrom, adoptedBy, draftedBy }: Stated): string {
  const from = effectiveFrom ? dayName(effectiveFrom) : "";
  switch (state) {
    case "in-force":
      return `In force from ${from}, adopted by ${adoptedBy}`;
    case "to-come":
      return `Comes into force on ${from}, adopted by ${adoptedBy}`;
    case "past":
      return `In force from ${from} until the next, adopted by ${adoptedBy}`;
    case "sent-for-comment":
      return `Draft by ${draftedBy}, open for comment`;
    case "draft":
      return `Draft by ${draftedBy}`;
    case "given-up":
      return `Draft by ${draftedBy}, given up`;
  }
}
