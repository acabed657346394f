import type { FigureCheck } from "@/lib/appointments/figure-check";
import { formatValue } from "@/lib/figures/format";
import type { Quartile } from "@/lib/readings/reading";
import type { ComparatorLines, MetricHead } from "@/lib/readings/view";
import { CheckShape } from "@/components/metrics/marks/check-mark";
import { quarterName } from "@/components/metrics/words";
import { scale, tenth, ticks, type Scale } from "./scale";
import { Still } from "@/components/ui/still";

/** One practice's bar. A practice that may not be named has no code and no interval. */
export type Bar = {
  key: string;
  value: number;
  lower: number | null;
  upper: number | null;
  quartile: Quartile | null;
  /** Which way it lies beyond the adjusted 95% limits, where it does. */
  beyond: "worse" | "better" | "neither" | null;
  /** Whether the practice verified it, where it is a national appointment figure of a practice that is named. */
  check: FigureCheck | null;
};

type Props = {
  metric: MetricHead;
  /** Worst first; lowest first where neither way is better. */
  bars: readonly Bar[];
  lines: ComparatorLines | null;
  /** The practice the reader came with, to be pointed at. */
  inHand: { key: string; label: string } | null;
};

const BOX = { width: 1200, height: 330, left: 66, right: 1200, top: 44, bottom: 296 };

/** How high the row of marks under the bars is, where there is one. */
const MARKED = 12;

/** Every practice as a bar, worst at the left, on a zero base, with quarters as bands of ground. */
export function RankedBars({ metric, bars, lines, inHand }: Props) {
  const most = Math.max(...bars.flatMap(({ value, upper }) => [value, upper ?? 0]), lines?.value ?? 0);
  const marks = ticks(0, metric.unit === "share" && most > 0.6 ? 1 : most, 5);
  const y = scale([0, marks.at(-1) ?? 1], [BOX.bottom, BOX.top]);
  const x = scale([0, bars.length], [BOX.left, BOX.right]);
  const checks = bars.some(({ check }) => check !== null) ? MARKED : 0;
  return (
    <Still
      as="svg"
      viewBox={`0 0 ${BOX.width} ${BOX.height + checks}`}
      className="across-sheet max-wide:hidden"
      fontSize={14}
    >
      <Bands metric={metric} bars={bars} lines={lines} x={x} />
      {marks.map((mark) => (
        <g key={mark}>
          <path d={`M${BOX.left} ${y(mark)}H${BOX.right}`} className="stroke-rule" />
          <text x={BOX.left - 6} y={y(mark) + 5} textAnchor="end" className="fill-ink-2">
            {axisLabel(metric, mark)}
          </text>
        </g>
      ))}
      {bars.map((bar, index) => (
        <BarShape key={bar.key} bar={bar} x={x} y={y} index={index} />
      ))}
      {bars.map(({ key, check }, index) => (
        <CheckUnder key={key} check={check} from={x(index)} to={x(index + 1)} />
      ))}
      <CentreLine metric={metric} lines={lines} y={y} />
      {inHand && (
        <g transform={`translate(0 ${checks})`}>
          <Pointer at={bars.findIndex(({ key }) => key === inHand.key)} label={inHand.label} x={x} />
        </g>
      )}
    </Still>
  );
}

function BarShape({ bar, x, y, index }: { bar: Bar; x: Scale; y: Scale; index: number }) {
  const gap = Math.min(2, (x(1) - x(0)) * 0.2);
  const width = Math.max(0.5, tenth(x(1) - x(0) - gap));
  const left = tenth(x(index) + gap / 2);
  const middle = tenth(left + width / 2);
  const top = y(bar.value);
  return (
    <>
      <rect x={left} y={top} width={width} height={tenth(BOX.bottom - top)} className={fillOf(bar)} />
      {bar.beyond === null && <rect x={left} y={top} width={width} height={2} className="fill-ink-2" />}
      {bar.lower !== null && bar.upper !== null && (
        <path
          d={`M${middle} ${y(bar.lower)}V${y(bar.upper)}`}
          className={bar.beyond ? "stroke-ink" : "stroke-ink-2"}
        />
      )}
    </>
  );
}

/** Under its bar, as large as there is room. */
function CheckUnder({ check, from, to }: { check: FigureCheck | null; from: number; to: number }) {
  if (!check) return null;
  const size = Math.min(MARKED, to - from);
  return (
    <g
      transform={`translate(${tenth((from + to - size) / 2)} ${BOX.bottom + 2}) scale(${(size / 16).toFixed(2)})`}
    >
      <CheckShape check={check} />
    </g>
  );
}

/** Colour only beyond the 95% limits. */
function fillOf({ beyond }: Bar): string {
  if (beyond === "worse") return "fill-q1";
  if (beyond === "better") return "fill-q4";
  return beyond === "neither" ? "fill-q3" : "fill-rule";
}

function Bands({ metric, bars, lines, x }: Pick<Props, "metric" | "bars" | "lines"> & { x: Scale }) {
  const bands = ([1, 2, 3, 4] as const).flatMap((quartile) => {
    const first = bars.findIndex((bar) => bar.quartile === quartile);
    const last = bars.findLastIndex((bar) => bar.quartile === quartile);
    return first < 0 ? [] : [{ quartile, from: x(first), to: x(last + 1) }];
  });
  return bands.map(({ quartile, from, to }) => (
    <g key={quartile}>
      {quartile % 2 === 1 && (
        <rect
          x={from}
          y={BOX.top}
          width={tenth(to - from)}
          height={BOX.bottom - BOX.top}
          className="fill-ground"
        />
      )}
      <text x={from + 4} y={16} fontWeight={700} className={bandInk(quartile, metric)}>
        {quarterName(quartile, metric.direction)}
      </text>
      <text x={from + 4} y={37} className="fill-ink-2">
        {lines && rangeOf(quartile, metric, lines)}
      </text>
    </g>
  ));
}

function bandInk(quartile: Quartile, { direction }: MetricHead): string {
  if (direction === 0) return "fill-ink";
  if (quartile === 1) return "fill-q1";
  return quartile === 4 ? "fill-q4" : "fill-ink-2";
}

/** "below 71.7%", "71.7% to 76.7%", "81.1% and above": a value on a line belongs to the better side. */
function rangeOf(quartile: Quartile, metric: MetricHead, { q1, q2, q3 }: ComparatorLines): string {
  const { direction } = metric;
  const said = (value: number | null) => formatValue(metric, value);
  const lowIsWorse: Record<Quartile, string> = {
    1: `below ${said(q1)}`,
    2: `${said(q1)} to ${said(q2)}`,
    3: `${said(q2)} to ${said(q3)}`,
    4: `${said(q3)} and above`,
  };
  const highIsWorse: Record<Quartile, string> = {
    1: `above ${said(q3)}`,
    2: `${said(q2)} to ${said(q3)}`,
    3: `${said(q1)} to ${said(q2)}`,
    4: `${said(q1)} and below`,
  };
  return (direction === -1 ? highIsWorse : lowIsWorse)[quartile];
}

function CentreLine({ metric, lines, y }: { metric: MetricHead; lines: ComparatorLines | null; y: Scale }) {
  const value = lines?.value ?? lines?.q2;
  if (!lines || value === null || value === undefined) return null;
  const name = `${lines.value === null ? "Middle of " : ""}${lines.name} ${formatValue(metric, value)}`;
  // At the left, where the worst are, the label stands clear of the bars: above low ones, below high ones.
  return (
    <>
      <path d={`M${BOX.left} ${y(value)}H${BOX.right}`} className="stroke-ink" strokeWidth={1.4} />
      <text
        x={metric.direction === -1 ? BOX.right - 4 : BOX.left + 4}
        textAnchor={metric.direction === -1 ? "end" : "start"}
        y={y(value) - 7}
        fontWeight={700}
        className="fill-ink stroke-paper"
        strokeWidth={3}
        paintOrder="stroke"
      >
        {name}
      </text>
    </>
  );
}

function Pointer({ at, label, x }: { at: number; label: string; x: Scale }) {
  if (at < 0) return null;
  const middle = (x(at) + x(at + 1)) / 2;
  const right = middle > BOX.width * 0.7;
  return (
    <>
      <path d={`M${middle} 299l4 6h-8z`} className="fill-ink" />
      <text
        x={right ? middle + 5 : middle - 5}
        y={321}
        textAnchor={right ? "end" : "start"}
        fontWeight={700}
        className="fill-ink"
      >
        {label}
      </text>
    </>
  );
}

function axisLabel({ unit }: MetricHead, value: number): string {
  return unit === "share" ? `${Math.round(value * 1000) / 10}%` : value.toLocaleString("en-GB");
}
