import { editionChanges, type EditionChange } from "@/lib/pqaf/edition-changes";
import { today } from "@/lib/server/clock";
import { editionsIn, type Edition } from "@/lib/server/queries/assurance/editions";
import { definitionsOn } from "@/lib/server/queries/metrics";
import type { CountedMeasure } from "@/components/assurance/edition-measures";

export type EditionShown = {
  /** A measure's name; of one that is no more its code. */
  nameOf: (metric: string) => string;
  measures: CountedMeasure[];
  /** What it is read against, and all that it says otherwise; null: there is none. */
  different: { from: string; changes: EditionChange[] } | null;
};

/** What an edition's page shows of it beside its own words, for the page and its files alike. */
export async function editionShown(edition: Edition): Promise<EditionShown> {
  const [definitions, all] = await Promise.all([definitionsOn(today()), editionsIn(edition.code)]);
  const nameOf = (metric: string) => definitions.get(metric)?.shortName ?? metric;
  const measures = edition.framework.measures.flatMap(({ metric, weight }) => {
    const definition = definitions.get(metric);
    if (!definition) return [];
    const { code, name, domain, directionWords: words } = definition;
    return [{ code, name, domain, words, weight }];
  });
  const before = editionBefore(edition, all);
  const different = before && {
    from: before.name,
    changes: editionChanges(before.framework, edition.framework, nameOf),
  };
  return { nameOf, measures, different: different ?? null };
}

/** What an edition is read against: for a draft the one in force, else the one adopted before it. */
function editionBefore(edition: Edition, all: readonly Edition[]): Edition | undefined {
  if (edition.adoptedAt === null) return all.find(({ state }) => state === "in-force");
  const earlier = all.filter(
    ({ id, effectiveFrom }) =>
      id !== edition.id && effectiveFrom !== null && effectiveFrom <= (edition.effectiveFrom ?? ""),
  );
  return earlier.toSorted((one, other) =>
    (one.effectiveFrom ?? "") < (other.effectiveFrom ?? "") ? 1 : -1,
  )[0];
}
