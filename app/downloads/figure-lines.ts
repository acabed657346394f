import type { FigureLine, Where } from "@/lib/exports/figure-line";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import type { Figure, MetricHead } from "@/lib/readings/view";
import { sourceDatesOf } from "@/lib/server/queries/source-dates";

type Asked = {
  figures: readonly Figure[];
  definitions: ReadonlyMap<string, MetricDefinition>;
  /** Where an organisation sits, by code; of those of which it is known. */
  where: (code: string | null) => Where | null;
  asAt: Day;
};

/** Figures that the reader has been shown, each with where its practice sits and where it came from. */
export async function figureLines(
  scope: FiguresScope,
  { figures, definitions, where, asAt }: Asked,
): Promise<FigureLine[]> {
  const sourceOf = await sourceDatesOf(scope, figures);
  return figures.flatMap((figure) => {
    const definition = definitions.get(figure.metric.code);
    if (!definition) return [];
    return [{ figure, definition, where: where(figure.organisation.code), source: sourceOf(figure), asAt }];
  });
}

const NOTHING = {
  reason: null,
  numerator: null,
  denominator: null,
  value: null,
  lower: null,
  upper: null,
  spc: null,
  spcRules: [],
  assurance: null,
  changePrevious: null,
  changeYear: null,
  acrossBreak: false,
  comparator: null,
  standing: null,
  series: [],
  check: null,
} satisfies Partial<Figure>;

/** A practice the source's file left out: a row that says so. */
export function notReported(metric: MetricHead, code: string, name: string, period: string): Figure {
  return {
    ...NOTHING,
    metric,
    organisation: { code, name, level: "PRACTICE" },
    period,
    state: "not-reported",
    reason: "Not in the published file for this period",
  };
}

/** One of a distribution without names: its value and no more. */
export function unnamedFigure(metric: MetricHead, value: number, period: string): Figure {
  return {
    ...NOTHING,
    metric,
    organisation: { code: null, name: null, level: "PRACTICE" },
    period,
    state: "reported",
    value,
  };
}
