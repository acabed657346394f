import { DefinitionList } from "@/components/metrics/definition-list";
import { EditionHistory, type EditionOfHistory } from "@/components/metrics/edition-history";
import { Section } from "@/components/ui/section";
import { editionChanges } from "@/lib/metrics/edition-changes";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { EditionRecord } from "@/lib/server/queries/metric-editions";
import type { Edition } from "@/lib/server/readings/definitions";

type Props = {
  definition: MetricDefinition;
  edition: Edition;
  editions: readonly Edition[];
  records: ReadonlyMap<number, EditionRecord>;
};

/** What the measure is, and how its definition came to be so. */
export function AboutMeasure({ definition, edition, editions, records }: Props) {
  return (
    <>
      <Section id="definition" title="What it is">
        <DefinitionList definition={definition} edition={edition.edition} editions={editions.length} />
      </Section>
      <Section
        id="history"
        title="Editions of this definition"
        aside={`${editions.length} so far, newest first`}
      >
        <EditionHistory editions={historyOf(editions, records)} />
      </Section>
    </>
  );
}

/** The editions newest first, each with what it changed. */
function historyOf(
  editions: readonly Edition[],
  records: ReadonlyMap<number, EditionRecord>,
): EditionOfHistory[] {
  return editions
    .map(({ edition, from, to, definition }, index) => {
      const before = editions[index - 1];
      const { madeBy = null, reviewedBy = null, reviewedOn = null } = records.get(edition) ?? {};
      const changes = before ? editionChanges(before.definition, definition) : [];
      return { edition, from, to, madeBy, reviewedBy, reviewedOn, changes };
    })
    .toReversed();
}
