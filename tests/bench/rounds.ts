import { quantile } from "@/lib/statistics/quantile";

export function median(values: readonly number[]): number {
  return quantile(ascending(values), 0.5);
}

export function p95(values: readonly number[]): number {
  return quantile(ascending(values), 0.95);
}

function ascending(values: readonly number[]): number[] {
  return values.toSorted((one, other) => one - other);
}

/** A goal beside what was measured. Nothing fails by it: a busy machine is no fault of the product. */
export type Line = { what: string; measured: string; goal: string; met: boolean | null };

/** The lines as a table of text. */
export function table(title: string, lines: readonly Line[]): string {
  const cells = lines.map(({ what, measured, goal, met }) => [
    what,
    measured,
    goal,
    met === null ? "" : met ? "met" : "NOT MET",
  ]);
  const all = [["", "measured", "goal", ""], ...cells];
  const width = (column: number) => Math.max(...all.map((row) => row[column]?.length ?? 0));
  const text = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(width(column)))
      .join("  ")
      .trimEnd(),
  );
  return [`\n${title}`, ...text].join("\n");
}
