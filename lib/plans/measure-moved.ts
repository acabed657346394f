import { formatChange, formatValue, type Shown } from "@/lib/figures/format";
import type { Direction } from "@/lib/metrics/definition";

export type Moved =
  | { is: "nothing-to-compare" }
  | {
      is: "reached" | "towards" | "away" | "not-moved";
      /** Of the way from baseline to target, where there is a target: 0.5 is half of it. */
      share: number | null;
      change: number;
    };

type Asked = { baseline: number | null; target: number | null; latest: number | null; direction: Direction };

/**
 * Whether the measure of an action moved from its baseline, and how far towards
 * its target. Without a target, towards is what the measure calls better. It
 * says that a figure moved, never why.
 */
export function measureMoved({ baseline, target, latest, direction }: Asked): Moved {
  if (baseline === null || latest === null) return { is: "nothing-to-compare" };
  const change = latest - baseline;
  const way = target === null ? direction : Math.sign(target - baseline);
  const share = target === null || target === baseline ? null : change / (target - baseline);
  if (target !== null && way !== 0 && (latest - target) * way >= 0) return { is: "reached", share, change };
  if (change === 0 || way === 0) return { is: "not-moved", share, change };
  return { is: Math.sign(change) === way ? "towards" : "away", share, change };
}

/** "From 71.2% to 74.0%: 2.8 better, 41% of the way to 78.0%." */
export function movedSentence(
  moved: Moved,
  { baseline, target, latest, direction }: Asked,
  shown: Shown,
): string {
  if (moved.is === "nothing-to-compare" || baseline === null || latest === null)
    return "It cannot be said whether it moved: a baseline and a newest figure are needed.";
  const fromTo = `From ${formatValue(shown, baseline)} to ${formatValue(shown, latest)}`;
  const change = formatChange(shown.unit, moved.change, direction);
  if (target === null) return `${fromTo}: ${change}.`;
  const aim = formatValue(shown, target);
  if (moved.is === "reached") return `${fromTo}: ${change}. The target of ${aim} is reached.`;
  if (moved.is === "not-moved") return `${fromTo}: it has not moved towards the target of ${aim}.`;
  if (moved.is === "away") return `${fromTo}: ${change}, away from the target of ${aim}.`;
  return `${fromTo}: ${change}, ${Math.floor((moved.share ?? 0) * 100)}% of the way to the target of ${aim}.`;
}
