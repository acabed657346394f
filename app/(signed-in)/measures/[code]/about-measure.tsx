import { Link } from "@/components/ui/link";
import { DefinitionList } from "@/components/metrics/definition-list";
import { EditionHistory } from "@/components/metrics/edition-history";
import { Downloads } from "@/components/ui/downloads";
import { StillSection } from "@/components/ui/section";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { newestReview } from "@/lib/metrics/review";
import type { Parameters } from "@/lib/readings/address";
import { today } from "@/lib/server/clock";
import type { KeptReview } from "@/lib/server/queries/definition-reviews";
import type { EditionMaker } from "@/lib/server/queries/metric-editions";
import type { Edition } from "@/lib/server/readings/definitions";
import { link } from "../../view";
import { editionHistoryOf } from "./edition-history-of";

type Props = {
  definition: MetricDefinition;
  edition: Edition;
  editions: readonly Edition[];
  /** Who made each edition, by its number. */
  makers: ReadonlyMap<number, EditionMaker>;
  reviews: readonly KeptReview[];
  /** Whether the reader may see the reviews' own page. */
  mayPropose: boolean;
  /** What the page's address holds of system and month. */
  kept: Parameters;
};

/** What the measure is, who looked it over, and how its definition came to be so. */
export function AboutMeasure({ definition, edition, editions, makers, reviews, mayPropose, kept }: Props) {
  const own = newestReview(reviews.filter((each) => each.edition === edition.edition));
  return (
    <>
      <StillSection id="definition" title="What it is">
        <DefinitionList
          definition={definition}
          edition={edition.edition}
          editions={editions.length}
          review={own}
          today={today()}
        />
        {mayPropose && (
          <p className="mt-2 text-reason no-print">
            <Link href={link(`/measures/${definition.code}/review`, {})}>Reviews of this definition</Link> ·{" "}
            <Link href={link(`/measures/${definition.code}/definition`, {})}>Change this definition</Link>
          </p>
        )}
      </StillSection>
      <StillSection
        id="history"
        title="Editions of this definition"
        aside={`${editions.length} so far, newest first`}
      >
        <EditionHistory editions={editionHistoryOf(editions, { makers, reviews })} />
        <Downloads
          of={`editions of the definition of ${definition.name}`}
          choices={[
            {
              label: `All (${editions.length})`,
              table: "definition-editions",
              parameters: { ...kept, measure: definition.code },
              rows: editions.length,
            },
          ]}
        />
      </StillSection>
    </>
  );
}
