import { besideWhole } from "@/lib/readings/beside-whole";
import type { Choice } from "@/components/layout/scope-bar";
import type { ScopeRow } from "@/components/organisations/scope-table";
import { DOMAINS, type MetricDefinition } from "@/lib/metrics/definition";
import type { Actor } from "@/lib/permissions/actor";
import { canAnywhere } from "@/lib/permissions/can";
import { figuresScope, visibilityIn, type FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import type { SeenLevels } from "@/lib/pqaf/seen-levels";
import type { Parameters } from "@/lib/readings/address";
import type { SustainedPeriods } from "@/lib/readings/sustained";
import type { Figure, MetricHead, Provenance } from "@/lib/readings/view";
import { isLowAndFalling } from "@/lib/readings/worth-asking";
import { today } from "@/lib/server/clock";
import { levelsSeen } from "@/lib/server/queries/assurance/levels-seen";
import { englandIsLoaded } from "@/lib/server/queries/england";
import type { ComparatorKind } from "@/lib/server/queries/figure-rows";
import type { Group } from "@/lib/server/queries/groups";
import { measuresWithFigures } from "@/lib/server/queries/measured";
import { definitionsOn, headOf } from "@/lib/server/queries/metrics";
import { newestAt, periodsOfMetric } from "@/lib/server/queries/periods";
import { practicesOpenOn } from "@/lib/server/queries/places";
import { provenanceOf } from "@/lib/server/queries/provenance";
import { groupFigures, metricFigures } from "@/lib/server/queries/readings";
import { registeredLists, type Registered } from "@/lib/server/queries/registered-lists";
import { settingsOn } from "@/lib/server/queries/settings";
import { sustainedPractices } from "@/lib/server/queries/sustained";
import { trendOf, type Trend } from "../measures/[code]/trend";
import { comparatorOf, monthsOf, parameter, type Months, type Search } from "../view";
import { keptOf } from "./scope-path";
import { isIn, rowsOf } from "./scope-rows";

export type Below = "places" | "pcns" | "practices";
export type Show = "all" | "falling" | "sustained";

/** Everything that the page of a system, Place or PCN draws, for one month, comparator and reader. */
export type ScopeView = {
  group: Group;
  kept: Parameters;
  months: Months;
  compared: Choice;
  comparator: ComparatorKind;
  /** The peers the address asks for, which a sum of practices has none of: "similar" or "group-12". */
  peersAsked: string | null;
  /** Whether the reader sees every practice of it by name. */
  named: boolean;
  counts: { practices: number; pcns: number; floor: number };
  lists: Registered[];
  headlines: Figure[];
  measures: MetricHead[];
  measure: MeasureView | null;
};

/** The measure chosen, in its newest period at the month. */
export type MeasureView = {
  definition: MetricDefinition;
  metric: MetricHead;
  at: Period;
  own: Figure | null;
  trend: Trend | null;
  provenance: Provenance | null;
  /** Practices by name, worst first, and what lies between, each where there is any. */
  rows: Record<Below, ScopeRow[]>;
  below: Below;
  show: Show;
  falling: Figure[];
  sustained: ReadonlySet<string>;
  needed: number;
  /** Of practices, the levels that the reader may see, as they stand today. */
  levels: ReadonlyMap<string, SeenLevels>;
};

/** Null before the first load. */
export async function loadScope(actor: Actor, group: Group, search: Search): Promise<ScopeView | null> {
  const scope = figuresScope(actor, group.system);
  const months = await monthsOf(scope, search);
  if (!months) return null;
  const asAt = months.month.end;
  const [england, settings, definitions, measured, practices, lists] = await Promise.all([
    englandIsLoaded(asAt),
    settingsOn(asAt),
    definitionsOn(asAt),
    measuresWithFigures(scope, asAt),
    practicesOpenOn(scope, asAt),
    registeredLists(scope, group.code, asAt),
  ]);
  const comparators = comparatorsOf(group, england);
  const comparator = comparatorOf(
    search,
    comparators.map(({ kind }) => kind),
  );
  const headline = settings["headline-measures"];
  const members = practices.filter((each) => isIn(each, group));
  const measures = DOMAINS.flatMap((domain) =>
    [...definitions.values()].filter((each) => each.domain === domain && measured.has(each.code)),
  );
  const asked = parameter(search, "measure");
  const definition =
    measures.find(({ code }) => code === asked) ??
    headline.flatMap((code) => measures.find((each) => each.code === code) ?? [])[0] ??
    measures[0];
  const system = { code: group.system, ancestors: [], kind: "SYSTEM" } as const;
  const [headlines, whole, measure] = await Promise.all([
    groupFigures(scope, group, {
      asAt,
      comparator: comparator === "ENGLAND" ? "ENGLAND" : "SYSTEM",
      metrics: headline,
    }),
    comparator === "ENGLAND"
      ? []
      : groupFigures(scope, system, { asAt, comparator: "SYSTEM", metrics: headline }),
    definition
      ? loadMeasure(scope, {
          actor,
          group,
          definition,
          asAt,
          comparator,
          needed: settings["sustained-periods"],
          search,
        })
      : null,
  ]);
  return {
    group,
    kept: keptOf(search),
    months,
    compared: {
      name: "with",
      label: "compared with",
      value: comparator.toLowerCase(),
      options: comparators.map(({ kind, label }) => ({ value: kind.toLowerCase(), label })),
    },
    comparator,
    peersAsked: peersAsked(search),
    named: visibilityIn(scope, group) === "named",
    counts: {
      practices: members.length,
      pcns: new Set(members.flatMap(({ pcn }) => pcn ?? [])).size,
      floor: settings["small-cell-floor"],
    },
    lists,
    headlines: headline.flatMap((code) =>
      headlines.filter(({ metric }) => metric.code === code).map((figure) => besideWhole(figure, whole)),
    ),
    measures: measures.map(headOf),
    measure,
  };
}

function peersAsked(search: Search): string | null {
  const asked = parameter(search, "with") ?? "";
  return asked === "similar" || /^group-\d+$/.test(asked) ? asked : null;
}

type Wanted = {
  actor: Actor;
  group: Group;
  definition: MetricDefinition;
  asAt: Day;
  comparator: ComparatorKind;
  needed: SustainedPeriods;
  search: Search;
};

async function loadMeasure(scope: FiguresScope, wanted: Wanted): Promise<MeasureView | null> {
  const { actor, group, definition, asAt, comparator, needed, search } = wanted;
  const at = newestAt(await periodsOfMetric(scope, definition.code), asAt);
  if (!at) return null;
  const against = comparatorCode(group, comparator);
  const judgable = definition.direction !== 0 && against !== null;
  const [practices, figures, provenance, sustained] = await Promise.all([
    practicesOpenOn(scope, at.end),
    metricFigures(scope, { metric: definition.code, at, asAt }, comparator),
    provenanceOf(scope, {
      ...{ metric: definition.code, period: at.text, source: definition.source },
      area: group.code,
    }),
    judgable
      ? sustainedPractices(scope, { metric: definition.code, at, comparator: against, needed })
      : new Set<string>(),
  ]);
  const own = figures.groups.find(({ organisation }) => organisation.code === group.code) ?? null;
  const rows = rowsOf(scope, { group, practices, figures, definition, kept: keptOf(search) });
  const named = rows.practices.flatMap(({ figure }) => figure ?? []);
  const below = belowOf(parameter(search, "of"), rows, group);
  return {
    definition,
    metric: headOf(definition),
    at,
    own,
    trend: own && (await trendOf(scope, definition, own)),
    provenance,
    rows,
    below,
    show: (["falling", "sustained"] as const).find((each) => each === parameter(search, "show")) ?? "all",
    falling: named.filter(isLowAndFalling),
    sustained: new Set(rows.practices.map(({ code }) => code).filter((code) => sustained.has(code))),
    needed: needed[at.cadence],
    levels:
      below === "practices" && canAnywhere(actor, "decided-level.view")
        ? await levelsSeen(actor, scope.system, today())
        : new Map(),
  };
}

function belowOf(asked: string | undefined, rows: MeasureView["rows"], { kind }: Group): Below {
  const order: Below[] = kind === "SYSTEM" ? ["places", "pcns", "practices"] : ["practices", "pcns"];
  const there = order.filter((each) => rows[each].length > 0);
  return there.find((each) => each === asked) ?? there[0] ?? "practices";
}

/** The organisation whose lines a comparator's are, for what lies in this group. */
function comparatorCode(group: Group, comparator: ComparatorKind): string | null {
  const place = group.kind === "PLACE" ? group.code : (group.place?.code ?? null);
  return { SYSTEM: group.system, PLACE: place, PCN: group.code, ENGLAND: "ENG" }[comparator];
}

function comparatorsOf(group: Group, england: boolean): { kind: ComparatorKind; label: string }[] {
  const place = group.kind === "PLACE" ? group : group.place;
  return [
    { kind: "SYSTEM", label: group.systemName },
    ...(group.kind !== "SYSTEM" && place ? [{ kind: "PLACE" as const, label: place.name }] : []),
    ...(group.kind === "PCN" ? [{ kind: "PCN" as const, label: group.name }] : []),
    ...(england ? [{ kind: "ENGLAND" as const, label: "England" }] : []),
  ];
}
