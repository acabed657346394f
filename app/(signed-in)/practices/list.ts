import type { MetricDefinition } from "@/lib/metrics/definition";
import { visibilityIn, type FiguresScope } from "@/lib/permissions/figures";
import { listed, listQuery, type ListedPractice, type ListQuery } from "@/lib/readings/practice-list";
import { newestAt, periodsOfMetric } from "@/lib/server/queries/periods";
import { practicesOpenOn } from "@/lib/server/queries/places";
import { metricFigures } from "@/lib/server/queries/readings";
import { monthsOf, parameter, type Months, type Search } from "../view";
import { chosenMeasure, measuresOn } from "./chosen-measure";

/** The practices of a system on one measure, as the list and its downloads have them. */
export type PracticeList = {
  months: Months;
  query: ListQuery;
  /** The measures to choose from, and the one chosen. */
  definitions: Map<string, MetricDefinition>;
  definition: MetricDefinition;
  /** Every practice the reader may name, and those that the address asks for, in its order. */
  practices: ListedPractice[];
  rows: ListedPractice[];
};

/** Null before anything is loaded. */
export async function loadPractices(scope: FiguresScope, search: Search): Promise<PracticeList | null> {
  const months = await monthsOf(scope, search);
  if (!months) return null;
  const query = listQuery({
    place: parameter(search, "place"),
    pcn: parameter(search, "pcn"),
    quarter: parameter(search, "quarter"),
    search: parameter(search, "q"),
    sort: parameter(search, "sort"),
    order: parameter(search, "order"),
  });
  const definitions = await measuresOn(scope, months.month.end);
  const definition = chosenMeasure(definitions, parameter(search, "measure"));
  if (!definition) return null;
  const practices = await practicesWithFigures(scope, definition, months);
  return { months, query, definitions, definition, practices, rows: listed(practices, query) };
}

async function practicesWithFigures(
  scope: FiguresScope,
  definition: MetricDefinition,
  { month }: Months,
): Promise<ListedPractice[]> {
  const at = newestAt(await periodsOfMetric(scope, definition.code), month.end);
  const [practices, figures] = await Promise.all([
    practicesOpenOn(scope, month.end),
    at && metricFigures(scope, { metric: definition.code, at, asAt: month.end }, "SYSTEM"),
  ]);
  const byCode = new Map(figures?.practices.map((figure) => [figure.organisation.code, figure]));
  return practices
    .filter(({ code, pcn, place }) => {
      const ancestors = [pcn, place, scope.system].filter((above) => above !== null);
      return visibilityIn(scope, { code, ancestors, kind: "PRACTICE" }) === "named";
    })
    .map((practice) => ({ ...practice, figure: byCode.get(practice.code) ?? null }));
}
