import { DOMAINS, type MetricDefinition } from "@/lib/metrics/definition";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { measuresWithFigures } from "@/lib/server/queries/measured";
import { definitionsOn } from "@/lib/server/queries/metrics";

/** The measures a system has figures of, with their definitions, as at a day. */
export async function measuresOn(scope: FiguresScope, asAt: Day): Promise<Map<string, MetricDefinition>> {
  const [all, measured] = await Promise.all([definitionsOn(asAt), measuresWithFigures(scope, asAt)]);
  return new Map([...all].filter(([code]) => measured.has(code)));
}

/** What the list opens on where it has figures: every practice has them, and patients ask about it first. */
const OPENS_ON = "within-2-weeks";

/** The measure asked for, or the one the list opens on, or the first with a better direction. */
export function chosenMeasure(
  definitions: Map<string, MetricDefinition>,
  code: string | undefined,
): MetricDefinition | undefined {
  return (
    (code && definitions.get(code)) ||
    definitions.get(OPENS_ON) ||
    inDomains(definitions).find(({ direction }) => direction !== 0)
  );
}

function inDomains(definitions: Map<string, MetricDefinition>): MetricDefinition[] {
  return DOMAINS.flatMap((domain) => [...definitions.values()].filter((each) => each.domain === domain));
}

/** Measures to choose from, in the order they are read. */
export function measureOptions(definitions: Map<string, MetricDefinition>) {
  return inDomains(definitions).map(({ code, shortName }) => ({ value: code, label: shortName }));
}
