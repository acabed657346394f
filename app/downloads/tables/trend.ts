import type { Charted } from "@/components/metrics/trend-figure";
import { CHECK_NAMES, type FigureCheck } from "@/lib/appointments/figure-check";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { byPeriod } from "@/lib/readings/annotations";
import type { LinePoint, Segment } from "@/lib/readings/series";
import { askedMonth, link } from "../../(signed-in)/view";
import type { Download } from "../download";
import { trendAsked } from "../trend-asked";

export type LineRow = LinePoint & {
  publication: string;
  numerator: number | null;
  n: number | null;
  missing: string | null;
  segment: Segment | null;
  noted: string;
  check: FigureCheck | null;
  own: number | null;
};

/** A line over time as a file has it, whatever it is of. */
export const LINE_COLUMNS: readonly ExportColumn<LineRow>[] = [
  column("period", "Period", "period", "As the measure is published", ({ period }) => period),
  column(
    "value",
    "Value",
    "the unit's",
    "The stored figure; empty is missing, never 0",
    ({ value }) => value,
  ),
  column(
    "state",
    "State",
    "",
    "reported, or in words why there is no figure",
    ({ value, missing }) => missing ?? (value === null ? "Not reported" : "reported"),
  ),
  column(
    "numerator",
    "Numerator",
    "count",
    "What was counted; empty where it is not told",
    ({ numerator }) => numerator,
  ),
  column("n", "Denominator (n)", "count", "Counted out of", ({ n }) => n),
  column(
    "verified",
    "Verified",
    "",
    "Whether the practice verified the national figure of the month; empty for sums and other data",
    ({ check }) => check && CHECK_NAMES[check.is],
  ),
  column(
    "practice_value",
    "By the practice's own counts",
    "the unit's",
    "Where it disputes the national figure, which is the value all the same",
    ({ own }) => own,
  ),
  column(
    "mean",
    "Mean",
    "the unit's",
    "Of the stretch the point belongs to; empty under 13 points",
    ({ segment }) => segment?.mean ?? null,
  ),
  column(
    "lower_limit",
    "Lower limit",
    "the unit's",
    "Mean less 2.66 times the mean moving range",
    ({ segment }) => segment?.lower ?? null,
  ),
  column(
    "upper_limit",
    "Upper limit",
    "the unit's",
    "Mean plus 2.66 times the mean moving range",
    ({ segment }) => segment?.upper ?? null,
  ),
  column(
    "variation",
    "Variation",
    "",
    "improvement, concern, neutral-high, neutral-low or common",
    ({ state }) => state,
  ),
  column(
    "variation_rule",
    "Variation rule",
    "",
    "Which rules fired",
    ({ rules }) => rules.join("; ") || null,
  ),
  column("aim", "Aim", "the unit's", "Planned for the period, else the measure's aim", ({ aim }) => aim),
  column(
    "before_break",
    "Before a break",
    "yes or no",
    "yes: the source or definition changed after it, so its limits do not hold",
    ({ beforeBreak }) => (beforeBreak ? "yes" : "no"),
  ),
  column(
    "outside_rules",
    "Outside the trend rules",
    "yes or no",
    "yes: a month the definition keeps out, such as October",
    ({ annotated }) => (annotated ? "yes" : "no"),
  ),
  column("source", "Source", "", "The publication the figures are from", ({ publication }) => publication),
  column(
    "happened",
    "What happened",
    "",
    "Annotations of the period; of an action or support, whether the figure moved after it",
    ({ noted }) => noted || null,
  ),
];

/** The points of the line a measure's page draws: the practice in hand's, else the system's; or of the organisation asked for. */
export const measureTrend: Download = {
  permission: "measure.view",
  async load(asked) {
    const loaded = await trendAsked(asked);
    if (!loaded?.measure.trend) return null;
    const { definition, measure } = loaded;
    const { figure, charted } = measure.trend ?? {};
    if (!figure || !charted) return null;
    const rows = lineRows(definition, charted);
    const asAt = askedMonth(asked.search)?.end ?? measure.at.end;
    const { code, name } = figure.organisation;
    const [first, last] = [rows[0]?.period ?? "", rows.at(-1)?.period ?? ""];
    return tableSheet({
      title: `${definition.name} over time: ${name}`,
      named: `${definition.code}-trend`,
      scope: { code: code ?? "", name: name ?? "" },
      period: { words: `${first} to ${last}`, text: `${first}-to-${last}` },
      asAt,
      columns: LINE_COLUMNS,
      rows,
      definitions: [definition],
      page: link(`/measures/${definition.code}`, measure.kept),
      made: asked.made,
    });
  },
};

/** Every period of a line with its limits, its aim and what happened in it. */
export function lineRows(
  { cadence, source }: Pick<MetricDefinition, "cadence" | "source">,
  { line, noted, counts }: Charted,
): LineRow[] {
  const happened = byPeriod(
    noted,
    cadence,
    line.points.map(({ period }) => period),
  );
  return line.points.map((point, index) => ({
    ...point,
    publication: source,
    // Of what is hidden nothing is told, not what it was counted from either.
    numerator: point.value === null ? null : (counts.get(point.period)?.numerator ?? null),
    n: counts.get(point.period)?.n ?? null,
    missing: counts.get(point.period)?.missing ?? null,
    check: counts.get(point.period)?.check ?? null,
    own: counts.get(point.period)?.own ?? null,
    segment: line.segments.find(({ from, to }) => index >= from && index <= to) ?? null,
    noted: (happened.get(point.period) ?? [])
      .map(({ kind, words, reason }) => (kind === "intervention" ? reason : words))
      .join("; "),
  }));
}
