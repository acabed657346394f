import { withinSentence } from "@/lib/language/first-letter";
import { formatCount, formatValue } from "@/lib/figures/format";
import { practicesShown } from "@/lib/figures/small-cells";
import type { QuarterShare } from "@/lib/readings/worth-asking";
import type { Figure, MetricHead } from "@/lib/readings/view";

/** What "low and falling" is called on a measure: where lower is better it is high and rising. */
export function fallingWords({ direction }: Pick<MetricHead, "direction">): string {
  return direction === -1 ? "high and still rising" : "low and still falling";
}

/** The answer of a scope's page: who is low and falling. Only for a reader who sees all its practices by name. */
export function fallingHeading(name: string, metric: MetricHead, falling: number): string {
  const practices =
    falling === 0 ? "no practice is" : falling === 1 ? "1 practice is" : `${falling} practices are`;
  return `${name}, ${withinSentence(metric.shortName)}: ${practices} ${fallingWords(metric)}`;
}

/** The answer for everyone else, and where neither way is better: the sum itself. */
export function ownHeading(name: string, metric: MetricHead, own: Figure | null): string {
  const value = own?.value ?? null;
  const measure = withinSentence(metric.shortName);
  return value === null ? `${name}: ${measure}` : `${name}, ${measure}: ${formatValue(metric, value)}`;
}

/** How many by chance: a quarter of whoever is compared is always in the worse quarter. */
export function chanceWords(
  { ranked, worse, byChance }: QuarterShare,
  against: { name: string; whole: boolean },
) {
  if (ranked === 0) return `None of them can be ranked in ${against.name} in this period.`;
  if (against.whole) {
    return `A quarter of those compared is always in the worse quarter: ${worse} of ${ranked} here.`;
  }
  const practices = ranked === 1 ? "1 practice" : `${ranked} practices`;
  const would = byChance === 0 ? "fewer than one" : `about ${byChance}`;
  return `With ${practices} ranked in ${against.name}, ${would} would sit in the worse quarter whatever they did; ${worse} ${worse === 1 ? "does" : "do"}.`;
}

/** "50 practices", or "fewer than 5 practices" to a reader of sums. */
export function practiceCount(count: number, { floor, named }: { floor: number; named: boolean }): string {
  const shown = named ? formatCount(count) : practicesShown(count, floor);
  return `${shown} ${count === 1 && named ? "practice" : "practices"}`;
}

/** "in each of its last 3 months", for a run in the worse quarter. */
export function lastingWords(needed: number, cadence: MetricHead["cadence"]): string {
  if (needed === 1) return `in its last ${cadence}`;
  return `in each of its last ${needed} ${cadence}s`;
}
