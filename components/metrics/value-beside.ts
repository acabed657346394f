import { formatBeside, formatValue } from "@/lib/figures/format";
import type { Figure } from "@/lib/readings/view";

/** A value as a row shows it: next to the quarter line it lies nearest to it keeps to its own side. */
export function valueBeside({ metric, value, comparator, standing }: Figure): string {
  if (value === null || !comparator || !standing?.quartile) return formatValue(metric, value);
  const lines = [comparator.q1, comparator.q2, comparator.q3].filter((line) => line !== null);
  const [nearest] = lines.toSorted((a, b) => Math.abs(a - value) - Math.abs(b - value));
  return nearest === undefined ? formatValue(metric, value) : formatBeside(metric, value, nearest);
}
