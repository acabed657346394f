import type { EditionOfHistory } from "@/components/metrics/edition-history";
import { editionChanges } from "@/lib/metrics/edition-changes";
import { newestReview } from "@/lib/metrics/review";
import type { KeptReview } from "@/lib/server/queries/definition-reviews";
import type { EditionMaker } from "@/lib/server/queries/metric-editions";
import type { Edition } from "@/lib/server/readings/definitions";

type Known = {
  /** Who made each edition, by its number. */
  makers: ReadonlyMap<number, EditionMaker>;
  reviews: readonly KeptReview[];
};

/** The editions of a definition, newest first, each with what it changed. */
export function editionHistoryOf(
  editions: readonly Edition[],
  { makers, reviews }: Known,
): EditionOfHistory[] {
  return editions
    .map(({ edition, from, to, definition }, index) => {
      const before = editions[index - 1];
      const changes = before ? editionChanges(before.definition, definition) : [];
      const review = newestReview(reviews.filter((each) => each.edition === edition));
      const { madeBy = null, reason = null } = makers.get(edition) ?? {};
      return { edition, from, to, madeBy, reason, review, changes };
    })
    .toReversed();
}
