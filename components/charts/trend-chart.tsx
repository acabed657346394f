import type { Segment } from "@/lib/readings/series";
import { LETTER, placeStems, type Stem } from "./place-stems";
import { decimalsOf, linePath, scale, type Scale } from "./scale";
import { OffScale, OwnCounts, Points } from "./trend-points";
import type { TrendRow } from "./trend-row";
import { offScale, trendTicks } from "./trend-scale";
import { Still } from "@/components/ui/still";

type Props = {
  rows: readonly TrendRow[];
  segments: readonly Segment[];
  /** "plan" where the aim was planned for each period, else "aim". */
  aimLabel: string;
  /** Percentages are drawn from shares. */
  unit: "share" | "rate" | "number";
  /** Drawn at a phone's width, where the wide one, scaled down, could not be read. */
  narrow?: boolean;
};

type Frame = { width: number; left: number; right: number; height: number };

const WIDE: Frame = { width: 1136, left: 76, right: 1056, height: 240 };
const NARROW: Frame = { width: 343, left: 52, right: 288, height: 180 };
const ROW = 23;

/**
 * The line over time with its means, limits and aims. A rebase or a break of
 * the source breaks the lines. Drawn on the server: its figures are in the
 * table beside it.
 */
export function TrendChart({ rows, segments, aimLabel, unit, narrow = false }: Props) {
  const frame = narrow ? NARROW : WIDE;
  const x = scale([0, Math.max(1, rows.length - 1)], [frame.left + 8, frame.right - 8]);
  const stems = placeStems(
    rows.flatMap(({ notes }, index) => notes.map((text) => ({ text, x: x(index) }))),
    { left: 0, right: frame.width },
  );
  const up = trendTicks(rows, segments);
  const { over, under } = offScale(rows, segments);
  const head = 12 + ROW * Math.max(0, ...stems.map(({ row }) => row + 1));
  // What stands at either end makes room for the values beyond it.
  const top = head + (over.length > 0 ? ROW : 0);
  const bottom = top + frame.height;
  const foot = bottom + (under.length > 0 ? ROW : 0);
  const decimals = decimalsOf(unit === "share" ? up.map((mark) => mark * 100) : up);
  const said = (value: number) => saidOf(unit, value, decimals);
  const along = scale([up[0] ?? 0, up.at(-1) ?? 1], [bottom, top]);
  // An annotated month may lie beyond what the others need: it stays in the picture, at its edge.
  const y: Scale = (value) => Math.min(bottom + 6, Math.max(top - 6, along(value)));
  return (
    <Still
      as="svg"
      viewBox={`0 0 ${frame.width} ${foot + 28}`}
      fontSize={14}
      className={narrow ? "for-phone" : "across-sheet"}
      aria-hidden="true"
    >
      {up.map((mark) => (
        <g key={mark}>
          <path d={`M${frame.left} ${y(mark)}H${frame.right}`} className="stroke-rule" />
          <text x={frame.left - 8} y={y(mark) + 5} textAnchor="end" className="fill-ink-2">
            {said(mark)}
          </text>
        </g>
      ))}
      <Periods rows={rows} x={x} y={foot + 22} frame={frame} />
      <Stems stems={stems} top={head} bottom={bottom} />
      {segments.map((segment) => (
        <Limits key={segment.from} segment={segment} x={x} y={y} />
      ))}
      <EndLabels
        rows={rows}
        segment={segments.at(-1)}
        aimLabel={aimLabel}
        unit={unit}
        at={frame.right + 8}
        y={y}
      />
      <path
        d={stepPath(rows, x, y)}
        className="fill-none stroke-changed"
        strokeWidth={1.6}
        strokeDasharray="2 3"
      />
      {linesOf(rows, segments).map((values, index) => (
        <path
          key={index}
          d={linePath(values, x, y)}
          className="fill-none stroke-ink-2"
          strokeWidth={1.5}
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      ))}
      <OwnCounts rows={rows} x={x} y={y} />
      <Points rows={rows} x={x} y={y} onlyTold={narrow} />
      <OffScale rows={rows} off={over} x={x} y={top - 13} />
      <OffScale rows={rows} off={under} x={x} y={bottom + 24} />
    </Still>
  );
}

/** As many labels as have room, on paper too; the newest always among them. */
type PeriodsProps = { rows: readonly TrendRow[]; x: Scale; y: number; frame: Frame };

function Periods({ rows, x, y, frame }: PeriodsProps) {
  const width = Math.max(...rows.map(({ label }) => label.length), 0) * LETTER + ROW;
  const every = Math.max(1, Math.ceil((rows.length * width) / (frame.right - frame.left)));
  return rows.map(
    ({ label }, index) =>
      (rows.length - 1 - index) % every === 0 && (
        <text key={label} x={x(index)} y={y} textAnchor="middle" className="fill-ink-2">
          {label}
        </text>
      ),
  );
}

function Stems({ stems, top, bottom }: { stems: readonly Stem[]; top: number; bottom: number }) {
  return stems.map(({ text, x, at, row }, index) => {
    const base = top - 8 - row * ROW;
    return (
      <g key={index}>
        <path d={`M${x} ${base + 4}V${bottom}`} className="stroke-rule-2" strokeWidth={1} />
        <text x={at} y={base} textAnchor="middle" className="fill-ink">
          {text}
        </text>
      </g>
    );
  });
}

/** Solid mean, dashed limits, over their own points only. */
function Limits({
  segment: { from, to, mean, lower, upper },
  x,
  y,
}: {
  segment: Segment;
  x: Scale;
  y: Scale;
}) {
  const [start, end] = [x(from) - 8, x(to) + 8];
  const across = (value: number) => `M${start} ${y(value)}H${end}`;
  return (
    <>
      {mean !== null && <path d={across(mean)} className="stroke-ink" strokeWidth={1.4} />}
      {[lower, upper].map(
        (limit, index) =>
          limit !== null && (
            <path
              key={index}
              d={across(limit)}
              className="stroke-ink-2"
              strokeWidth={1.2}
              strokeDasharray="5 3"
            />
          ),
      )}
    </>
  );
}

type EndProps = {
  rows: readonly TrendRow[];
  segment: Segment | undefined;
  aimLabel: string;
  unit: Props["unit"];
  /** Where its words begin. */
  at: number;
  y: Scale;
};

/** The newest mean and aim, named where they end. The aim gives way where the two would touch. */
function EndLabels({ rows, segment, aimLabel, unit, at, y }: EndProps) {
  const mean = segment?.mean ?? null;
  const aim = rows.at(-1)?.aim ?? null;
  const meanAt = mean === null ? null : y(mean);
  const wanted = aim === null ? null : y(aim);
  const apart = meanAt === null || wanted === null || Math.abs(meanAt - wanted) >= ROW;
  const aimAt = wanted === null || apart ? wanted : meanAt + (wanted > meanAt ? ROW : -ROW);
  return (
    <>
      {mean !== null && (
        <text x={at} y={y(mean) + 5} className="fill-ink">
          {saidOf(unit, mean, 1)}
        </text>
      )}
      {aimAt !== null && (
        <text x={at} y={aimAt + 5} className="fill-changed">
          {aimLabel}
        </text>
      )}
    </>
  );
}

/** One line before the newest break, then one for each stretch between rebases. */
function linesOf(rows: readonly TrendRow[], segments: readonly Segment[]): (number | null)[][] {
  const within = (holds: (index: number) => boolean) =>
    rows.map(({ value }, index) => (holds(index) ? value : null));
  const first = segments[0]?.from ?? rows.length;
  return [
    within((index) => index < first),
    ...segments.map(({ from, to }) => within((index) => index >= from && index <= to)),
  ];
}

/** The aim of each period as a level half a period wide each way, joined where one follows another. */
function stepPath(rows: readonly TrendRow[], x: Scale, y: Scale): string {
  return rows
    .map(({ aim }, index) => {
      if (aim === null) return "";
      const before = rows[index - 1]?.aim ?? null;
      return `${before === null ? "M" : "L"}${x(index - 0.5)} ${y(aim)}H${x(index + 0.5)}`;
    })
    .join("");
}

function saidOf(unit: Props["unit"], value: number, decimals: number): string {
  const shown = unit === "share" ? value * 100 : value;
  const exactly = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return `${shown.toLocaleString("en-GB", exactly)}${unit === "share" ? "%" : ""}`;
}
