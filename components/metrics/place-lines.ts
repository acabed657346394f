import type { Panel, Panels } from "@/components/charts/place-panels";
import type { Figure, MetricHead, SeriesPoint } from "@/lib/readings/view";
import { shortPeriod } from "./period-words";

/** The Places' lines and the system's, over the periods that any of them has. */
export type PlaceLines = Panels & { systemName: string; periods: readonly string[] };

/** From a measure's sums as the reader is shown them; null where fewer than two Places are, or none has a figure. */
export function placeLines(metric: MetricHead, groups: readonly Figure[]): PlaceLines | null {
  const places = placesOf(groups);
  const system = groups.find(({ organisation }) => organisation.level === "SYSTEM");
  if (places.length < 2 || !system) return null;
  const periods = [
    ...new Set([system, ...places].flatMap(({ series }) => series.map(({ period }) => period))),
  ].toSorted();
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return null;
  const drawn = [system, ...places].some(({ series }) => series.some(({ value }) => value !== null));
  if (!drawn) return null;
  const panels = places.map(({ organisation, series }): Panel => ({
    code: organisation.code ?? "",
    name: organisation.name ?? "",
    points: aligned(series, periods),
  }));
  return {
    metric,
    panels: panels.toSorted((a, b) => a.name.localeCompare(b.name, "en-GB")),
    system: aligned(system.series, periods),
    systemName: system.organisation.name ?? "System",
    periods,
    ends: [shortPeriod(first), shortPeriod(last)],
  };
}

export function placesOf(groups: readonly Figure[]): Figure[] {
  return groups.filter(({ organisation }) => organisation.level === "PLACE");
}

function aligned(points: readonly SeriesPoint[], periods: readonly string[]): SeriesPoint[] {
  const known = new Map(points.map((point) => [point.period, point]));
  return periods.map((period) => known.get(period) ?? { period, value: null });
}
