import { Figure as ChartFigure } from "@/components/charts/figure";
import { PlacePanels } from "@/components/charts/place-panels";
import { formatValue } from "@/lib/figures/format";
import { shortPeriod } from "./period-words";
import type { Figure, MetricHead } from "@/lib/readings/view";
import { placeLines, type PlaceLines } from "./place-lines";

type Row = { period: string; values: (number | null)[] };

type Props = { metric: MetricHead; groups: readonly Figure[] };

/** Each Place's line in a panel, one scale, with the figures of all as a table; nothing of fewer than two Places. */
export function PlaceTrends({ metric, groups }: Props) {
  // Of the sums themselves, so that it is drawn once of those that are kept.
  const lines = placeLines(metric, groups);
  return lines && <Lines lines={lines} />;
}

function Lines({ lines }: { lines: PlaceLines }) {
  const { metric, panels, system, systemName, periods } = lines;
  const columns = [{ name: systemName, points: system }, ...panels];
  const rows: Row[] = periods.map((period, index) => ({
    period,
    values: columns.map(({ points }) => points[index]?.value ?? null),
  }));
  return (
    <ChartFigure
      title={`${metric.name} by Place`}
      summary={placeKey(lines)}
      source={metric.source}
      rows={rows.toReversed()}
      columns={[
        { heading: "Period", cell: ({ period }: Row) => shortPeriod(period) },
        ...columns.map(({ name }, index) => ({
          heading: name,
          cell: ({ values }: Row) => {
            const value = values[index] ?? null;
            return value === null ? "Not reported" : formatValue(metric, value);
          },
          className: "figure",
        })),
      ]}
    >
      <PlacePanels {...lines} />
    </ChartFigure>
  );
}

/** What the panels' lines mean. */
export function placeKey({ metric, systemName }: PlaceLines): string {
  return `Solid: the Place; dashed: ${systemName}. All on one scale; ${metric.directionWords}.`;
}
