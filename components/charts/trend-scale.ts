import type { Segment } from "@/lib/readings/series";
import { ticks } from "./scale";
import type { TrendRow } from "./trend-row";

type Drawn = Pick<TrendRow, "annotated" | "value" | "own" | "aim">;

/** The marks of the axis. Annotated months are off the scale: the rest would be squeezed to show them. */
export function trendTicks(rows: readonly Drawn[], segments: readonly Segment[]): number[] {
  const points = rows.flatMap(({ annotated, value, own = null, aim }) => [
    annotated ? null : value,
    annotated ? null : own,
    aim,
  ]);
  const lines = segments.flatMap(({ lower, upper }) => [lower, upper]);
  const values = [...points, ...lines].filter((value) => value !== null);
  return values.length === 0 ? [] : ticks(Math.min(...values), Math.max(...values), 5);
}

/** Those that lie beyond the marks, and are drawn at the edge: an eye would read them there, so each needs its value. */
export function offScale<Row extends Drawn>(
  rows: readonly Row[],
  segments: readonly Segment[],
): { over: Row[]; under: Row[] } {
  const marks = trendTicks(rows, segments);
  const [from = -Infinity, to = Infinity] = [marks[0], marks.at(-1)];
  return {
    over: rows.filter(({ value }) => value !== null && value > to),
    under: rows.filter(({ value }) => value !== null && value < from),
  };
}
