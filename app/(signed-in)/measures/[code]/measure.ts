import type { Choice } from "@/components/layout/scope-bar";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Actor } from "@/lib/permissions/actor";
import type { FiguresScope } from "@/lib/permissions/figures";
import { periodName, type Period } from "@/lib/periods/period";
import type { Parameters } from "@/lib/readings/address";
import { listQuery, type ListedPractice, type ListQuery } from "@/lib/readings/practice-list";
import { figuresAmong } from "@/lib/readings/peers";
import { presetKeeps, presetOf, type Preset } from "@/lib/readings/presets";
import type { ComparatorLines, Figure, MetricHead } from "@/lib/readings/view";
import { englandIsLoaded } from "@/lib/server/queries/england";
import type { ComparatorKind } from "@/lib/server/queries/figure-rows";
import { nameOf } from "@/lib/server/queries/groups";
import { headOf } from "@/lib/server/queries/metrics";
import { peersFor, type PeerOption } from "@/lib/server/queries/peers";
import { newestAt, periodsOfMetric } from "@/lib/server/queries/periods";
import { interventionsOf } from "@/lib/server/queries/assurance/interventions";
import { practicesOpenOn, type OpenPractice } from "@/lib/server/queries/places";
import { metricFigures } from "@/lib/server/queries/readings";
import { sustainedAt } from "../../practices/list";
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
  named: readonly Figure[];
  /** The practices named, and of them those in the list asked for. */
  found: ListedPractice[];
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
  /** Practices that stay in the system's worse quarter. */
  sustained: ReadonlySet<string>;
  /** How long that is, in words. */
  lasting: string;
  /** The list of practices asked for; null for all. */
  preset: Preset | null;
};

/** Null where the measure has no figures at the date asked for. */
export async function loadMeasure(
  actor: Actor,
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

  const [figures, { options, peers }] = await Promise.all([
    metricFigures(scope, { metric: definition.code, at, asAt }, comparator),
    peersFor(actor, scope, { asked: parameter(search, "with"), practice: own?.code ?? null, on: at.end }),
  ]);
  const practicesShown = peers
    ? figuresAmong(definition, figures.practices, peers).filter(({ organisation }) =>
        peers.members.includes(organisation.code ?? ""),
      )
    : figures.practices;
  const open = new Map(practices.map((each) => [each.code, each]));
  const within = ({ organisation: { code } }: Figure) =>
    place === null || (code !== null && open.get(code)?.place === place);
  // As they are kept where none is left out: what is drawn of them is drawn once.
  const named = place === null ? practicesShown : practicesShown.filter(within);
  const found = named.map((figure) => rowOf(figure, open));
  const preset = presetOf(parameter(search, "show"));
  const stayed =
    named.length > 0 && definition.direction !== 0 ? await sustainedAt(scope, definition.code, at) : null;
  const sustained = stayed?.practices ?? new Set<string>();
  const asked = [...practicesShown, ...figures.practices].find(
    ({ organisation }) => organisation.code === practice,
  );
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
    compared: comparedChoice(peers?.code ?? comparator.toLowerCase(), {
      system,
      place: placeName(practices, place),
      england,
      peers: options,
    }),
    named,
    found,
    rows: preset ? found.filter(({ figure }) => presetKeeps(preset, figure, sustained)) : found,
    unnamed: place === null && comparator === "SYSTEM" && !peers ? figures.unnamed : [],
    groups: figures.groups,
    lines: named.find((figure) => figure.comparator)?.comparator ?? null,
    inHand,
    trend: await trendOf(
      scope,
      definition,
      inHand ?? figures.groups.find(({ organisation }) => organisation.level === "SYSTEM"),
      own ? await interventionsOf(actor, own.code, definition.code) : [],
    ),
    allPeriods: periods,
    place,
    places: placesOf(practices, practicesShown),
    sustained,
    lasting: stayed?.lasting ?? "",
    preset,
  };
}

/** Whether chance can be told on it: a number that is no share and no rate has no funnel. */
export function hasFunnel({ metric, named, lines }: Measure): boolean {
  return metric.unit !== "number" && named.length > 0 && (lines?.value ?? null) !== null;
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
  value: string,
  {
    system,
    place,
    england,
    peers,
  }: { system: string; place: string | null; england: boolean; peers: readonly PeerOption[] },
): Choice {
  const options = [
    { value: "system", label: system },
    ...(place ? [{ value: "place", label: place }] : []),
    ...(england ? [{ value: "england", label: "England" }] : []),
    ...peers,
  ];
  return { name: "with", label: "compared with", value, options };
}
