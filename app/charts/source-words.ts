import { instantName } from "@/lib/periods/instant";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { MetricDefinition } from "@/lib/metrics/definition";

type Dated = { publishedOn: Day | null; loadedAt: Date };

type From = {
  definition: Pick<MetricDefinition, "publisher" | "source">;
  files: readonly Dated[];
  asAt: Day;
};

/** Whose figures a picture shows, published and loaded when, and as at which day. */
export function sourceWords({ definition, files, asAt }: From): string {
  return `Source: ${definition.publisher}, ${definition.source}. ${datesOf(files)}As at ${dayName(asAt)}.`;
}

function datesOf(files: readonly Dated[]): string {
  const published = files
    .flatMap(({ publishedOn }) => publishedOn ?? [])
    .toSorted()
    .at(-1);
  const loaded = files
    .map(({ loadedAt }) => loadedAt)
    .toSorted((a, b) => a.getTime() - b.getTime())
    .at(-1);
  const said = [published && `Published ${dayName(published)}.`, loaded && `Loaded ${instantName(loaded)}.`];
  return said
    .filter(Boolean)
    .map((each) => `${each} `)
    .join("");
}
