import { formatInterval, formatValue } from "@/lib/figures/format";
import type { Figure } from "@/lib/readings/view";
import { tenth } from "@/components/charts/scale";
import { Mark } from "@/components/ui/mark";
import { evidenceOf } from "../words";

const WIDTH = 110;
const HEIGHT = 22;
const MIDDLE = HEIGHT / 2;
/** Kept free at each end, for a mark that sits on the edge. */
const EDGE = 6;

const INK = { 1: "fill-q1 stroke-q1", 4: "fill-q4 stroke-q4" } as const;

/**
 * Where a figure lies among those compared: the full range (2nd to 98th
 * percentile), the middle half, the comparator's own value upright, and the
 * figure with its 95% interval. Right is better; higher where neither way is.
 */
export function Spine({ figure }: { figure: Figure }) {
  const { metric, value, lower, upper } = figure;
  const range = rangeOf(figure);
  if (!range || value === null) return null;
  const said = formatValue(metric, value);
  const interval =
    lower === null || upper === null ? "" : `, 95% interval ${formatInterval(metric.unit, lower, upper)}`;
  return (
    <Mark words={`${metric.shortName} ${said}${interval}`} width={WIDTH} height={HEIGHT}>
      <SpineShape figure={figure} width={WIDTH} />
    </Mark>
  );
}

/** The spine alone, as wide as asked and 22 high; nothing where there is no range to draw. */
export function SpineShape({ figure, width }: { figure: Figure; width: number }) {
  const { comparator, metric, value, lower, upper } = figure;
  const range = rangeOf(figure);
  if (!range || value === null) return null;
  const { q1, q3, p02, p98 } = range;
  const at = (each: number) => {
    const share = Math.min(1, Math.max(0, (each - p02) / (p98 - p02)));
    const turned = metric.direction === -1 ? 1 - share : share;
    return tenth(EDGE + turned * (width - 2 * EDGE));
  };
  const [bandFrom, bandTo] = [at(q1), at(q3)].toSorted((a, b) => a - b) as [number, number];
  const centre = comparator?.value ?? null;
  return (
    <>
      <rect y={7} width={width} height={8} className="fill-band-out" />
      <rect x={bandFrom} y={7} width={tenth(bandTo - bandFrom)} height={8} className="fill-band-in" />
      {centre !== null && <path d={`M${at(centre)} 3v16`} className="stroke-ink" strokeWidth={1.5} />}
      <Point figure={figure} x={at(value)}>
        {lower !== null && upper !== null ? `M${at(lower)} ${MIDDLE}H${at(upper)}` : null}
      </Point>
    </>
  );
}

type Range = { q1: number; q3: number; p02: number; p98: number };

/** None where a figure is what the whole middle half is: at an edge of the range it would look the worst or the best. */
function rangeOf({ comparator, value }: Figure): Range | null {
  if (!comparator) return null;
  const { q1, q3, p02, p98 } = comparator;
  if (q1 === null || q3 === null || p02 === null || p98 === null || p98 <= p02) return null;
  if (q1 === q3 && value === q1) return null;
  return { q1, q3, p02, p98 };
}

/** A diamond needs a look, a circle is fine; solid is beyond chance. */
function Point({ figure, x, children }: { figure: Figure; x: number; children: string | null }) {
  const { standing, metric, state } = figure;
  const quartile = state === "reported" && metric.direction !== 0 ? standing?.quartile : null;
  const evidence = evidenceOf(standing?.verdict ?? null);
  const outer = quartile === 1 || quartile === 4;
  const ink = outer ? INK[quartile] : "fill-ink-2 stroke-ink-2";
  const solid = outer && evidence !== null && evidence !== "within chance";
  const fill = solid ? undefined : "fill-paper";
  return (
    <g className={ink} strokeWidth={1.8}>
      {children && <path d={children} strokeWidth={2} />}
      {quartile === 1 ? (
        <path d={`M${x} ${MIDDLE - 5}l5 5-5 5-5-5z`} className={fill} />
      ) : (
        <circle cx={x} cy={MIDDLE} r={4.2} className={fill} />
      )}
    </g>
  );
}
