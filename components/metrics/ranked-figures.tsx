import { RankedBars, type Bar } from "@/components/charts/ranked-bars";
import { Still } from "@/components/ui/still";
import { formatRank, formatValue } from "@/lib/figures/format";
import { quartileOf } from "@/lib/statistics/quartiles";
import type { ComparatorLines, Figure, MetricHead } from "@/lib/readings/view";
import { beyondOf } from "./beyond";

type Props = {
  metric: MetricHead;
  named: readonly Figure[];
  /** Values of practices that may not be named. */
  unnamed: readonly number[];
  lines: ComparatorLines | null;
  inHand: Figure | null;
};

/** The bars of every practice compared; those that may not be named are bars like the others, without names. */
export function RankedFigures(props: Props) {
  return (
    <Still as="div" className="chart" aria-hidden="true">
      <Ranked {...props} />
    </Still>
  );
}

/** A part by itself, so that it is drawn once of figures that are kept. */
function Ranked(props: Props) {
  return <RankedBars {...rankedBars(props)} />;
}

/** What the chart draws, on the page and taken away from it. */
export function rankedBars({ metric, named, unnamed, lines, inHand }: Props) {
  const bars = [
    ...named.flatMap(barOf),
    ...unnamed.map((value, index) => unnamedBar(value, index, metric, lines)),
  ];
  const way = metric.direction === -1 ? -1 : 1;
  return {
    metric,
    bars: bars.toSorted((a, b) => way * (a.value - b.value)),
    lines,
    inHand: inHand && inHand.standing?.rank ? pointerOf(inHand, inHand.standing.rank) : null,
  };
}

function barOf(figure: Figure): Bar[] {
  const { organisation, value, lower, upper, standing, check } = figure;
  if (value === null || !standing) return [];
  return [
    {
      key: organisation.code ?? "",
      value,
      lower,
      upper,
      quartile: standing.quartile,
      beyond: beyondOf(figure),
      check,
    },
  ];
}

function unnamedBar(
  value: number,
  index: number,
  { direction }: MetricHead,
  lines: ComparatorLines | null,
): Bar {
  const quartile =
    lines && lines.q1 !== null && lines.q2 !== null && lines.q3 !== null
      ? quartileOf(value, { q1: lines.q1, q2: lines.q2, q3: lines.q3 }, direction)
      : null;
  return { key: `unnamed-${index}`, value, lower: null, upper: null, quartile, beyond: null, check: null };
}

function pointerOf({ organisation, metric, value, standing }: Figure, rank: number) {
  return {
    key: organisation.code ?? "",
    label: `${organisation.name} ${formatValue(metric, value)}, rank ${formatRank(rank, standing?.n ?? 0)}`,
  };
}
