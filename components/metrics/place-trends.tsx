import { Figure as ChartFigure } from "@/components/charts/figure";
import { PlacePanels, type Panel } from "@/components/charts/place-panels";
import { formatValue } from "@/lib/figures/format";
import type { MetricHead, SeriesPoint } from "@/lib/readings/view";
import { shortPeriod } from "./period-words";

type Props = {
  metric: MetricHead;
  panels: readonly Panel[];
  system: { name: string; points: readonly SeriesPoint[] };
};

type Row = { period: string; values: (number | null)[] };

/** Each Place's line in a panel, one scale, with the figures of all as a table. */
export function PlaceTrends({ metric, panels, system }: Props) {
  const columns = [{ name: system.name, points: system.points }, ...panels];
  const periods = [
    ...new Set(columns.flatMap(({ points }) => points.map(({ period }) => period))),
  ].toSorted();
  const aligned = columns.map(({ name, points }) => {
    const values = new Map(points.map(({ period, value }) => [period, value]));
    return { name, points: periods.map((period) => ({ period, value: values.get(period) ?? null })) };
  });
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return null;
  const rows: Row[] = periods.map((period, index) => ({
    period,
    values: aligned.map(({ points }) => points[index]?.value ?? null),
  }));
  return (
    <ChartFigure
      title={`${metric.name} by Place`}
      summary={`Solid: the Place; dashed: ${system.name}. All on one scale; ${metric.directionWords}.`}
      source={metric.source}
      rows={rows.toReversed()}
      columns={[
        { heading: "Period", cell: ({ period }: Row) => shortPeriod(period) },
        ...aligned.map(({ name }, index) => ({
          heading: name,
          cell: ({ values }: Row) => {
            const value = values[index] ?? null;
            return value === null ? "Not reported" : formatValue(metric, value);
          },
          className: "figure",
        })),
      ]}
    >
      <PlacePanels
        metric={metric}
        panels={panels.map(({ code, name }, index) => ({
          code,
          name,
          points: aligned[index + 1]?.points ?? [],
        }))}
        system={aligned[0]?.points ?? []}
        ends={[shortPeriod(first), shortPeriod(last)]}
      />
    </ChartFigure>
  );
}
