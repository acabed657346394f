import { formatInterval, formatShare } from "@/lib/figures/format";
import { intervalOf } from "@/lib/readings/interval";
import { addDays, day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { isStale } from "@/lib/readings/series";
import { quartileLines, quartileOf } from "@/lib/statistics/quartiles";
import { ranks } from "@/lib/statistics/rank";
import { funnel } from "@/lib/statistics/funnel";
import { xmr } from "@/lib/statistics/xmr";

// Every number below is worked out by the functions that make the figures, from the inputs in the sentence.

const SHARE = { unit: "share", per: 1 } as const;
const RATE = { unit: "rate", per: 1_000 } as const;

export function WilsonExample() {
  const small = { numerator: 12, denominator: 80 };
  const large = { numerator: 1_200, denominator: 8_000 };
  return (
    <p>
      12 of 80 is {formatShare(0.15)}, with an interval of {interval(SHARE, small)}. 1,200 of 8,000 is the
      same share, with {interval(SHARE, large)}: the more it rests on, the narrower.
    </p>
  );
}

export function ByarsExample() {
  return (
    <p>
      25 events among 5,000 patients are 5.0 for every 1,000, with an interval of{" "}
      {interval(RATE, { numerator: 25, denominator: 5_000 })}.
    </p>
  );
}

function interval(
  of: Parameters<typeof intervalOf>[0],
  sums: { numerator: number; denominator: number },
): string {
  const { lower, upper } = intervalOf(of, sums);
  return lower === null || upper === null ? "none" : formatInterval(of.unit, lower, upper);
}

const COMPARED = [0.6, 0.64, 0.66, 0.7, 0.72, 0.75, 0.75, 0.81];

export function QuarterExample() {
  const lines = quartileLines(COMPARED);
  if (!lines) return null;
  const worse = COMPARED.filter((value) => quartileOf(value, lines, 1) === 1);
  return (
    <p>
      Eight practices have {COMPARED.map(formatShare).join(", ")}, and higher is better. The lines are{" "}
      {[lines.q1, lines.q2, lines.q3].map(formatShare).join(", ")}. Below the first, in the worse quarter, are{" "}
      {worse.map(formatShare).join(" and ")}.
    </p>
  );
}

export function RankExample() {
  return (
    <p>
      Where higher is better, {COMPARED.toReversed().map(formatShare).join(", ")} have the ranks{" "}
      {ranks(COMPARED, 1).toReversed().join(", ")}: the two that tie share the better one.
    </p>
  );
}

const MONTHS = [0.8, 0.81, 0.79, 0.82, 0.8, 0.78, 0.81, 0.8, 0.79, 0.81, 0.8, 0.82, 0.72];

export function XmrExample() {
  const chart = xmr({ points: MONTHS, direction: 1, target: 0.85, screenOutliers: false });
  if (!chart || chart.lower === null || chart.upper === null) return null;
  const last = chart.points.at(-1);
  return (
    <p>
      Thirteen months of {MONTHS.map((value) => (value * 100).toFixed(0)).join(", ")}% have a mean of{" "}
      {formatShare(chart.mean)} and limits of {formatInterval("share", chart.lower, chart.upper)}. The last
      month lies outside them: {last?.state === "concern" ? "special cause of concern" : "usual variation"}.
      An aim of 85% lies above both limits:{" "}
      {chart.assurance === "fail" ? "it will not be met without a change" : "it may be met by chance"}.
    </p>
  );
}

/** Twelve practices of equal size whose shares differ by more than size explains. */
const SPREAD = [0.55, 0.6, 0.62, 0.66, 0.68, 0.7, 0.71, 0.73, 0.76, 0.79, 0.82, 0.88].map((share) => ({
  numerator: share * 2_000,
  denominator: 2_000,
}));

export function FunnelExample() {
  const drawn = funnel(SPREAD, "share", 1);
  const plain = drawn.unadjustedLimits(2_000);
  const wide = drawn.limits(2_000);
  return (
    <p>
      Twelve practices with 2,000 appointments each range from 55% to 88% about {formatShare(drawn.centre)}.
      By chance alone 99.8% would lie within {formatInterval("share", plain.lower998, plain.upper998)}, and{" "}
      {drawn.outside998} do not. They vary {Math.sqrt(drawn.phi).toFixed(1)} times as much as chance, so the
      limits become {formatInterval("share", wide.lower998, wide.upper998)}, with {drawn.outside998Adjusted}{" "}
      outside.
    </p>
  );
}

const MONTHLY = { cadence: "month", lagDays: 35 } as const;

export function StaleExample() {
  const end = day("2025-11-30");
  let first = end;
  while (!isStale(MONTHLY, end, first)) first = addDays(first, 1);
  return (
    <p>
      Figures of November 2025, of a measure that comes every month and is published {MONTHLY.lagDays} days
      after it, are stale from {dayName(first)} on.
    </p>
  );
}
