import type { Choice } from "@/components/layout/scope-bar";
import { longPeriod } from "@/components/metrics/period-words";
import type { MapPractice } from "@/components/map/map-shapes";
import { figureWords } from "@/components/map/figure-words";
import { formatValue } from "@/lib/figures/format";
import type { Point } from "@/lib/geography/outline";
import { drawSystem, type SystemMap } from "@/lib/geography/system-map";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import type { Parameters } from "@/lib/readings/address";
import { mapMark } from "@/lib/readings/map-mark";
import { visibilityIn } from "@/lib/permissions/figures";
import type { ListedPractice } from "@/lib/readings/practice-list";
import type { ComparatorLines, Figure } from "@/lib/readings/view";
import { remembered } from "@/lib/server/known-answers";
import { attributesOf } from "@/lib/server/queries/attributes";
import { englandIsLoaded } from "@/lib/server/queries/england";
import { newestAt, periodsOfMetric } from "@/lib/server/queries/periods";
import { placeOutlines, type Boundaries } from "@/lib/server/queries/place-outlines";
import { practicesOpenOn, type OpenPractice } from "@/lib/server/queries/places";
import { metricFigures } from "@/lib/server/queries/readings";
import { comparatorOf, link, parameter, type Months, type Search } from "../../view";

/** The page's own address. */
export const MAP_PATH = "/practices/map";

/** Pixels: the main column of a laptop's page. */
const FRAME = { width: 760, mostHeight: 700, margin: 18 };

/** Everything the map of one measure draws, for one period and reader. */
export type MapOf = {
  at: Period | null;
  compared: Choice;
  boundaries: Boundaries;
  drawing: SystemMap | null;
  practices: Map<string, MapPractice>;
  /** Practices the reader sees by name, of the Place chosen where there is one. */
  rows: ListedPractice[];
  /** How many of them have no coordinates. */
  nowhere: number;
  groups: Figure[];
  lines: ComparatorLines | null;
  places: { code: string; name: string }[];
  place: string | null;
  valueOf: (place: string) => string | null;
};

/** Whether there is any figure for it to tell this reader. */
export function isTold({ drawing, rows, groups }: MapOf): boolean {
  return drawing !== null && rows.length + groups.length > 0;
}

export async function mapOf(
  scope: FiguresScope,
  {
    definition,
    months,
    search,
    kept,
    systemName,
  }: {
    definition: MetricDefinition;
    months: Months;
    search: Search;
    kept: Parameters;
    /** As the page calls what it compares with; a file needs no words for it. */
    systemName?: string;
  },
): Promise<MapOf> {
  const asAt = months.month.end;
  const at = newestAt(await periodsOfMetric(scope, definition.code), asAt);
  const asked = parameter(search, "place")?.toUpperCase() ?? null;
  const [{ named, located, boundaries, place, drawing }, england] = await Promise.all([
    laidOut(scope, asAt, asked),
    englandIsLoaded(asAt),
  ]);
  const comparator = comparatorOf(search, ["SYSTEM", "PLACE", ...(england ? (["ENGLAND"] as const) : [])]);
  const figures = at
    ? await metricFigures(scope, { metric: definition.code, at, asAt }, comparator)
    : { practices: [], groups: [] };

  const byCode = new Map(figures.practices.map((figure) => [figure.organisation.code, figure]));
  const rows = named
    .filter((practice) => place === null || practice.place === place)
    .map((practice) => ({ ...practice, figure: byCode.get(practice.code) ?? null }));
  const valueByPlace = new Map(
    figures.groups.flatMap((figure) =>
      figure.value === null ? [] : [[figure.organisation.code, figure.value]],
    ),
  );
  return {
    at,
    compared: comparedChoice(comparator, systemName ?? "the system", england),
    boundaries,
    drawing,
    practices: new Map(rows.map((row) => [row.code, onMap(row, kept)])),
    rows,
    nowhere: rows.filter(({ code }) => !located.has(code)).length,
    groups: figures.groups.filter(({ organisation: { level } }) => level === "PLACE" || level === "SYSTEM"),
    lines: rows.find(({ figure }) => figure?.comparator)?.figure?.comparator ?? null,
    places: boundaries.places.map(({ code, name }) => ({ code, name })),
    place,
    valueOf: (code) => {
      const value = valueByPlace.get(code);
      return value === undefined ? null : formatValue(definition, value);
    },
  };
}

/** Where Places and practices are drawn, whatever the measure: nothing else on the page takes as long to work out. */
const laidOut = remembered("the map laid out", async (scope: FiguresScope, on: Day, asked: string | null) => {
  const [open, boundaries] = await Promise.all([practicesOpenOn(scope, on), placeOutlines(scope, on)]);
  const named = open.filter((practice) => isNamed(scope, practice));
  const points = await pointsOf(named, on);
  const place = boundaries.places.find(({ code }) => code === asked)?.code ?? null;
  return {
    named,
    /** Those of them with coordinates. */
    located: new Set(points.keys()),
    boundaries,
    place,
    drawing: drawingOf(boundaries, { practices: named, points, place }),
  };
});

function isNamed(scope: FiguresScope, { code, pcn, place }: OpenPractice): boolean {
  const ancestors = [pcn, place, scope.system].filter((above) => above !== null);
  return visibilityIn(scope, { code, ancestors, kind: "PRACTICE" }) === "named";
}

async function pointsOf(practices: readonly OpenPractice[], on: Day): Promise<Map<string, Point>> {
  const attributes = await attributesOf(
    practices.map(({ code }) => code),
    on,
  );
  return new Map(
    [...attributes].flatMap(([code, { latitude, longitude }]) =>
      latitude && longitude ? [[code, [Number(longitude.value), Number(latitude.value)] as const]] : [],
    ),
  );
}

type Drawn = { practices: readonly OpenPractice[]; points: ReadonlyMap<string, Point>; place: string | null };

function drawingOf({ places }: Boundaries, { practices, points, place }: Drawn): SystemMap | null {
  const located = practices.flatMap(({ code, place: within }) => {
    const point = points.get(code);
    return point ? [{ code, place: within, point }] : [];
  });
  const outlined = places.map(({ code, name, districts }) => ({
    code,
    name,
    outlines: districts.map(({ outline }) => outline),
  }));
  return drawSystem(outlined, located, place, FRAME);
}

function onMap({ code, name, figure }: ListedPractice, kept: Parameters): MapPractice {
  return {
    mark: mapMark(figure),
    href: link(`/practices/${code}`, { at: kept.at, with: kept.with }),
    words: `${name}: ${figure ? figureWords(figure) : "not reported"}${figure ? `, ${longPeriod(figure.period)}` : ""}`,
  };
}

function comparedChoice(comparator: string, system: string, england: boolean): Choice {
  const options = [
    { value: "system", label: system },
    { value: "place", label: "Their Place" },
    ...(england ? [{ value: "england", label: "England" }] : []),
  ];
  return { name: "with", label: "compared with", value: comparator.toLowerCase(), options };
}
