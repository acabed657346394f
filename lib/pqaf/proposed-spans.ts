import type { Day } from "@/lib/periods/day";
import { monthOf, step } from "@/lib/periods/period";
import type { Level } from "./level";

/** The months that proposed the same level one after another, as one span from first day to the day after the last. */
export function proposedSpans(
  months: readonly { month: Day; level: Level | null }[],
): { from: Day; to: Day; level: Level | null }[] {
  const spans: { from: Day; to: Day; level: Level | null }[] = [];
  for (const { month, level } of months) {
    const last = spans.at(-1);
    const to = step(monthOf(month), 1).start;
    if (last && last.level === level && last.to === month) last.to = to;
    else spans.push({ from: month, to, level });
  }
  return spans;
}
