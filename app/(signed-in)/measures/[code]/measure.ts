import type { Choice } from "@/components/layout/scope-bar";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { FiguresScope } from "@/lib/permissions/figures";
import { periodName, type Period } from "@/lib/periods/period";
import type { Parameters } from "@/lib/readings/address";
import { listQuery, type ListedPractice, type ListQuery } from "@/lib/readings/practice-list";
import type { ComparatorLines, Figure, MetricHead } from "@/lib/readings/view";
import { englandIsLoaded } from "@/lib/server/queries/england";
import type { ComparatorKind } from "@/lib/server/queries/figure-rows";
import { nameOf } from "@/lib/server/queries/groups";
import { headOf } from "@/lib/server/queries/metrics";
import { newestAt, periodsOfMetric } from "@/lib/server/queries/periods";
import { practicesOpenOn, type OpenPractice } from "@/lib/server/queries/places";
import { metricFigures } from "@/lib/server/queries/readings";
import { askedMonth, comparatorOf, parameter, type Search } from "../../view";
import { trendOf, type Trend } from "./trend";

/** Everything a measure's page draws, for one period and reader. */
export type Measure = {
  metric: MetricHead;
  system: string;
  at: Period;
  kept: Parameters;
  query: ListQuery;
  periods: Choice;
  compared: Choice;
  /** Practices shown by name, of the Place chosen where there is one. */
  named: Figure[];
  rows: ListedPractice[];
  unnamed: number[];
  groups: Figure[];
  lines: ComparatorLines | null;
  inHand: Figure | null;
  /** Whose line over time is drawn: the practice in hand, else the system. */
  trend: Trend | null;
  /** Each period the measure has, newest first. */
  allPeriods: readonly Period[];
  place: string | null;
  places: { code: string; label: string }[];
};

/** Null where the measure has no figures at the date asked for. */
export async function loadMeasure(
  scope: FiguresScope,
  definition: MetricDefinition,
  search: Search,
): Promise<Measure | null> {
  const periods = await periodsOfMetric(scope, definition.code);
  const month = askedMonth(search);
  const at = month ? newestAt(periods, month.end) : (periods[0] ?? null);
  if (!at) return null;
  const asAt = month?.end ?? at.end;

  const [system, england, practices] = await Promise.all([
    nameOf(scope.system),
    englandIsLoaded(at.end),
    practicesOpenOn(scope, at.end),
  ]);
  const practice = parameter(search, "practice")?.toUpperCase() ?? null;
  const own = practices.find(({ code }) => code === practice);
  const asksForPlace = comparatorOf(search, ["PLACE"]) === "PLACE";
  const place =
    placeOf(practices, parameter(search, "place")) ?? (asksForPlace ? (own?.place ?? null) : null);
  const comparator = comparatorOf(search, offered(place, england));

  const figures = await metricFigures(scope, { metric: definition.code, at, asAt }, comparator);
  const open = new Map(practices.map((each) => [each.code, each]));
  const within = ({ organisation: { code } }: Figure) =>
    place === null || (code !== null && open.get(code)?.place === place);
  const named = figures.practices.filter(within);
  const asked = figures.practices.find(({ organisation }) => organisation.code === practice);
  // Somebody who sees one practice by name came for it.
  const [only, ...others] = figures.practices;
  const inHand = asked ?? (others.length === 0 ? only : undefined) ?? null;
  return {
    metric: headOf(definition),
    system,
    at,
    kept: {
      system: parameter(search, "system"),
      at: parameter(search, "at"),
      with: parameter(search, "with"),
      place: place ?? undefined,
      practice: practice ?? undefined,
    },
    query: listQuery({ sort: parameter(search, "sort"), order: parameter(search, "order") }),
    periods: periodChoice(periods, at, month),
    compared: comparedChoice(comparator, { system, place: placeName(practices, place), england }),
    named,
    rows: named.map((figure) => rowOf(figure, open)),
    unnamed: place === null && comparator === "SYSTEM" ? figures.unnamed : [],
    groups: figures.groups,
    lines: named.find((figure) => figure.comparator)?.comparator ?? null,
    inHand,
    trend: await trendOf(
      scope,
      definition,
      inHand ?? figures.groups.find(({ organisation }) => organisation.level === "SYSTEM"),
    ),
    allPeriods: periods,
    place,
    places: placesOf(practices, figures.practices),
  };
}

function offered(place: string | null, england: boolean): ComparatorKind[] {
  return ["SYSTEM", ...(place ? (["PLACE"] as const) : []), ...(england ? (["ENGLAND"] as const) : [])];
}

function rowOf(figure: Figure, open: ReadonlyMap<string, OpenPractice>): ListedPractice {
  const code = figure.organisation.code ?? "";
  const { pcn = null, pcnName = null, place = null, placeName: inPlace = null } = open.get(code) ?? {};
  return { code, name: figure.organisation.name ?? code, pcn, pcnName, place, placeName: inPlace, figure };
}

function placeOf(practices: readonly OpenPractice[], asked: string | undefined): string | null {
  return practices.find(({ place }) => place !== null && place === asked?.toUpperCase())?.place ?? null;
}

function placeName(practices: readonly OpenPractice[], code: string | null): string | null {
  return practices.find(({ place }) => place !== null && place === code)?.placeName ?? null;
}

/** The Places of the practices the reader sees by name, with how many of them are in each. */
function placesOf(practices: readonly OpenPractice[], figures: readonly Figure[]): Measure["places"] {
  const seen = new Set(figures.map(({ organisation }) => organisation.code));
  const counts = new Map<string, { code: string; name: string; count: number }>();
  for (const { code, place, placeName: name } of practices) {
    if (!place || !seen.has(code)) continue;
    const before = counts.get(place);
    counts.set(place, { code: place, name: name ?? place, count: (before?.count ?? 0) + 1 });
  }
  return [...counts.values()]
    .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"))
    .map(({ code, name, count }) => ({ code, label: `${name} (${count})` }));
}

/** The measure's own periods, each by the month it ends in. The one shown keeps the month asked for. */
function periodChoice(periods: readonly Period[], at: Period, asked: Period | null): Choice {
  const monthOf = (each: Period) => (each.text === at.text && asked ? asked.text : each.end.slice(0, 7));
  const options = periods.map((each) => ({ value: monthOf(each), label: periodName(each) }));
  return { name: "at", label: "Period", value: monthOf(at), options };
}

function comparedChoice(
  comparator: ComparatorKind,
  { system, place, england }: { system: string; place: string | null; england: boolean },
): Choice {
  const options = [
    { value: "system", label: system },
    ...(place ? [{ value: "place", label: place }] : []),
    ...(england ? [{ value: "england", label: "England" }] : []),
  ];
  return { name: "with", label: "compared with", value: comparator.toLowerCase(), options };
}
