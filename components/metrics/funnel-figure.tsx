import { FunnelChart, type FunnelPoint } from "@/components/charts/funnel-chart";
import { Still } from "@/components/ui/still";
import { Mark } from "@/components/ui/mark";
import type { ComparatorLines, Figure, MetricHead } from "@/lib/readings/view";
import { beyondOf, isBeyond998 } from "./beyond";
import { OverDispersion } from "./over-dispersion";
import { CHECK_KEY } from "./words";

type Props = {
  metric: MetricHead;
  figures: readonly Figure[];
  lines: ComparatorLines;
  /** The practice the reader came with, named wherever it lies; the others only beyond 99.8%. */
  inHand: Figure | null;
};

/** The funnel with what its marks mean and whether its limits were widened. Its figures are in the tables beside it. */
export function FunnelFigure({ metric, figures, lines, inHand }: Props) {
  const points = funnelPoints(figures, inHand);
  if (points.length === 0) return null;
  return (
    <figure className="chart max-w-2xl">
      {/* Scrolls by itself on a phone, so it must be reachable by keyboard there. */}
      <Still
        as="div"
        className="scrolls"
        tabIndex={0}
        role="group"
        aria-label="Funnel chart: the tables beside it hold its figures"
      >
        <Funnel metric={metric} figures={figures} lines={lines} inHand={inHand} />
      </Still>
      <Key neutral={metric.direction === 0} />
      <figcaption className="provenance">
        {points.some(({ check }) => check !== null) && `${FUNNEL_CHECK_KEY} `}
        <OverDispersion lines={lines} />
      </figcaption>
    </figure>
  );
}

/** A part by itself, so that it is drawn once of figures that are kept. */
function Funnel({ metric, figures, lines, inHand }: Props) {
  return <FunnelChart metric={metric} points={funnelPoints(figures, inHand)} lines={lines} />;
}

export const FUNNEL_CHECK_KEY = `Beside what is disputed or beyond the limits: ${CHECK_KEY}.`;

/** The figures that have a place in a funnel. */
export function funnelPoints(figures: readonly Figure[], inHand: Figure | null): FunnelPoint[] {
  return figures.flatMap((figure) => pointOf(figure, inHand));
}

function pointOf(figure: Figure, inHand: Figure | null): FunnelPoint[] {
  const { organisation, value, denominator, standing, check } = figure;
  if (value === null || denominator === null || denominator <= 0 || !standing) return [];
  const isInHand = inHand !== null && organisation.code === inHand.organisation.code;
  return [
    {
      key: organisation.code ?? "",
      name: organisation.name ?? "",
      value,
      denominator,
      beyond: beyondOf(figure),
      beyond998: isBeyond998(figure),
      named: isBeyond998(figure) || isInHand,
      isInHand,
      check,
    },
  ];
}

function Key({ neutral }: { neutral: boolean }) {
  if (neutral) {
    return (
      <ul className="legend">
        <li>
          <Circle className="fill-ink-2 stroke-ink-2" /> beyond 99.8%
        </li>
        <li>
          <Circle className="fill-paper stroke-ink-2" /> beyond 95%
        </li>
      </ul>
    );
  }
  return (
    <ul className="legend">
      <li>
        <Diamond className="fill-q1 stroke-q1" /> worse, beyond 99.8%
      </li>
      <li>
        <Diamond className="fill-paper stroke-q1" /> beyond 95%
      </li>
      <li>
        <Circle className="fill-q4 stroke-q4" /> better, beyond 99.8%
      </li>
      <li>
        <Circle className="fill-paper stroke-q4" /> beyond 95%
      </li>
    </ul>
  );
}

function Diamond({ className }: { className: string }) {
  return (
    <Mark words={null} width={12} height={12}>
      <path d="M6 1l5 5-5 5-5-5z" className={className} strokeWidth={1.4} />
    </Mark>
  );
}

function Circle({ className }: { className: string }) {
  return (
    <Mark words={null} width={12} height={12}>
      <circle cx={6} cy={6} r={4.2} className={className} strokeWidth={1.4} />
    </Mark>
  );
}
