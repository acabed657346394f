import type { Panel, Panels } from "@/components/charts/place-panels";
import type { Figure, MetricHead, SeriesPoint } from "@/lib/readings/view";
import { shortPeriod } from "./period-words";

/** The Places' lines and the system's, over the periods that any of them has. */
export type PlaceLines = Panels & { systemName: string; periods: readonly string[] };

/** Whether a measure's sums, as the reader is shown them, are of two Places or more beside the system, with any figure. */
export function hasPlaceLines(groups: readonly Figure[]): boolean {
  const places = at("PLACE", groups);
  const systems = at("SYSTEM", groups);
  if (places.length < 2 || systems.length === 0) return false;
  return [...systems, ...places].some(({ series }) => series.some(({ value }) => value !== null));
}

/** From the same sums; null where there are none. */
export function placeLines(metric: MetricHead, groups: readonly Figure[]): PlaceLines | null {
  const places = at("PLACE", groups);
  const [system] = at("SYSTEM", groups);
  if (!system || !hasPlaceLines(groups)) return null;
  const periods = [
    ...new Set([system, ...places].flatMap(({ series }) => series.map(({ period }) => period))),
  ].toSorted();
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return null;
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

function at(level: "PLACE" | "SYSTEM", groups: readonly Figure[]): Figure[] {
  return groups.filter(({ organisation }) => organisation.level === level);
}

function aligned(points: readonly SeriesPoint[], periods: readonly string[]): SeriesPoint[] {
  const known = new Map(points.map((point) => [point.period, point]));
  return periods.map((period) => known.get(period) ?? { period, value: null });
}
