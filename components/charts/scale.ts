import type { SeriesPoint } from "@/lib/readings/view";

export type Scale = (value: number) => number;

/** A straight scale from values to pixels, rounded to a tenth: markup is read by people too. */
export function scale([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  const span = to - from;
  return (value) => tenth(span === 0 ? (start + end) / 2 : start + ((value - from) / span) * (end - start));
}

/** A line through the values, broken where one is missing. */
export function linePath(values: readonly (number | null)[], x: Scale, y: Scale): string {
  return seriesPath(
    values.map((value) => ({ value })),
    x,
    y,
  );
}

/** The same through the points of a series, broken also where one is counted otherwise than the one before. */
export function seriesPath(
  points: readonly Pick<SeriesPoint, "value" | "begins">[],
  x: Scale,
  y: Scale,
): string {
  return points
    .map(({ value, begins = false }, index) => {
      if (value === null) return "";
      const starts = begins || index === 0 || points[index - 1]?.value === null;
      // A value alone between two gaps is drawn as a dot: a line of no length with round ends.
      return `${starts ? "M" : "L"}${x(index)} ${y(value)}${starts ? "h0" : ""}`;
    })
    .join("");
}

/** Round steps for an axis that covers the values: at most `most` of them. */
export function ticks(from: number, to: number, most: number): number[] {
  const span = to - from || Math.abs(to) || 1;
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** As many decimals as every mark of an axis needs to be told exactly, at most 3: all of them have the same. */
export function decimalsOf(marks: readonly number[]): number {
  const exact = (decimals: number) =>
    marks.every((mark) => Math.abs(mark - Number(mark.toFixed(decimals))) < 1e-9);
  return [0, 1, 2].find(exact) ?? 3;
}

/** A length to a tenth of a pixel: no eye sees the rest, and a page of a hundred drawings sends kilobytes of it. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
