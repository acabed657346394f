import type { Figure } from "./view";

const ORDER = ["SYSTEM", "PLACE", "PCN", "PRACTICE"] as const;

/** Figures from the system down, each level's by name: as the table of a measure's sums and its file have them. */
export function inLevelOrder(figures: readonly Figure[]): Figure[] {
  return figures.toSorted(
    (a, b) =>
      ORDER.indexOf(a.organisation.level) - ORDER.indexOf(b.organisation.level) ||
      (a.organisation.name ?? "").localeCompare(b.organisation.name ?? "", "en-GB"),
  );
}
