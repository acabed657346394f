import "server-only";
import { visibilityIn, type FiguresScope, type Visibility } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { period, type Period } from "@/lib/periods/period";
import { linesMayShow } from "@/lib/readings/lines-shown";
import type { Figure } from "@/lib/readings/view";
import { remembered } from "@/lib/server/known-answers";
import { aggregatesShown, aggregatesShownInMany } from "./aggregates-shown";
import {
  figureFrom,
  metricRows,
  newestRows,
  seriesBy,
  type ComparatorKind,
  type FigureRow,
} from "./figure-rows";
import { definitionsOn } from "./metrics";

/** How many periods a sparkline draws. */
const SPARKLINE = 24;

/**
 * One practice's newest figure of every measure at a day, with its standing in
 * the comparator asked for. Empty when the reader may not see it by name.
 */
export const practiceFigures = remembered(
  "figures of a practice",
  async (
    scope: FiguresScope,
    practice: { code: string; ancestors: readonly string[] },
    { asAt, comparator }: { asAt: Day; comparator: ComparatorKind },
  ): Promise<Figure[]> => {
    if (visibilityIn(scope, { ...practice, kind: "PRACTICE" }) !== "named") return [];
    return newest(scope, [practice.code], { asAt, comparator });
  },
);

/** The newest figures of a system, Place or PCN. Empty when small cells hide it from this reader. */
export async function groupFigures(
  scope: FiguresScope,
  group: { code: string; ancestors: readonly string[]; kind: "SYSTEM" | "PLACE" | "PCN" },
  at: At,
): Promise<Figure[]> {
  return figuresOfGroups(scope, [group], at);
}

type GroupOf = { code: string; ancestors: readonly string[]; kind: "SYSTEM" | "PLACE" | "PCN" };

/** The same for several at once, in as many statements as for one. */
export const figuresOfGroups = remembered(
  "figures of groups",
  async (scope: FiguresScope, groups: readonly GroupOf[], at: At): Promise<Figure[]> => {
    const seen = new Map(groups.map((group) => [group.code, visibilityIn(scope, group)]));
    const codes = [...seen].filter(([, visibility]) => visibility !== "none").map(([code]) => code);
    if (codes.length === 0) return [];
    const figures = await newest(scope, codes, at);
    const named = ({ organisation: { code } }: Figure) => code !== null && seen.get(code) === "named";
    const wanted = figures
      .filter((figure) => !named(figure))
      .map(({ metric, period: text }) => ({ metric: metric.code, period: text, end: period(text).end }));
    if (wanted.length === 0) return figures;
    const shown = await aggregatesShownInMany(scope, wanted);
    return figures.filter(
      (figure) =>
        named(figure) ||
        shown.get(`${figure.metric.code} ${figure.period}`)?.has(figure.organisation.code ?? ""),
    );
  },
);

/** Some of the measures, or all of them where none are said. */
type At = { asAt: Day; comparator: ComparatorKind; metrics?: readonly string[] };

async function newest(
  scope: FiguresScope,
  codes: readonly string[],
  { asAt, comparator, metrics: asked }: At,
): Promise<Figure[]> {
  const [definitions, rows] = await Promise.all([
    definitionsOn(asAt),
    newestRows({ system: scope.system, codes, metrics: asked ?? null }, asAt, comparator),
  ]);
  const metrics = rows.map((row) => row.metric);
  const series = await seriesBy({
    system: scope.system,
    metrics,
    codes,
    to: asAt,
    periods: SPARKLINE,
  });
  return rows.flatMap((row) => {
    const definition = definitions.get(row.metric);
    if (!definition) return [];
    const points = series.get(`${row.metric} ${row.code}`) ?? [];
    return linesFor(scope, figureFrom(row, { definition, asAt, series: points }));
  });
}

/** One measure in one period across a system, as far as the reader may see it. */
export type MetricFigures = {
  /** Practices shown by name, with series, best rank first. */
  practices: Figure[];
  /** Values of practices that may not be named, worst first: a distribution and no more. */
  unnamed: number[];
  /** System, Places and PCNs whose sums may be shown. */
  groups: Figure[];
};

/** Every organisation's figure of a measure in a period, named, unnamed or summed as the reader's scope says. */
export const metricFigures = remembered(
  "figures of a measure",
  async (
    scope: FiguresScope,
    { metric, at, asAt }: { metric: string; at: Period; asAt: Day },
    comparator: ComparatorKind,
  ): Promise<MetricFigures> => {
    const { system } = scope;
    const [definitions, rows] = await Promise.all([
      definitionsOn(at.end),
      metricRows({ system, metric, period: at.text, end: at.end }, comparator),
    ]);
    const definition = definitions.get(metric);
    if (!definition) return { practices: [], unnamed: [], groups: [] };

    const placeOf = new Map(
      rows.flatMap((row) => (row.pcn && row.place ? [[row.pcn, row.place] as const] : [])),
    );
    const seen = (row: FigureRow) => visibilityOf(scope, row, row.place ?? placeOf.get(row.code) ?? null);
    const named = rows.filter((row) => row.level === "PRACTICE" && seen(row) === "named");
    const sums = rows.filter((row) => row.level !== "PRACTICE" && seen(row) !== "none");
    const hidden = sums.some((row) => seen(row) !== "named");
    const shown = hidden ? await aggregatesShown(scope, { metric, period: at.text, end: at.end }) : null;
    const groups = sums.filter((row) => seen(row) === "named" || shown?.has(row.code));
    const unnamed = rows.filter(
      (row) => row.level === "PRACTICE" && seen(row) === "unnamed" && row.n !== null,
    );

    const codes = [...named, ...groups].map((row) => row.code);
    const series = await seriesBy({ system, metrics: [metric], codes, to: at.end, periods: SPARKLINE });
    const figure = (row: FigureRow) =>
      linesFor(
        scope,
        figureFrom(row, { definition, asAt, series: series.get(`${metric} ${row.code}`) ?? [] }),
      );
    return {
      practices: named.map(figure),
      unnamed: unnamed
        .flatMap((row) => row.value ?? [])
        .toSorted((a, b) => (definition.direction < 0 ? b - a : a - b)),
      groups: groups.map(figure),
    };
  },
);

function visibilityOf(scope: FiguresScope, row: FigureRow, place: string | null): Visibility {
  const above = [row.pcn, place, scope.system].filter((code) => code !== null);
  return visibilityIn(scope, { code: row.code, ancestors: above, kind: row.level });
}

/** The figure without its lines and standing where those would tell of others. */
function linesFor(scope: FiguresScope, figure: Figure): Figure {
  const { comparator } = figure;
  return !comparator || linesMayShow(scope, comparator)
    ? figure
    : { ...figure, comparator: null, standing: null };
}
