"use client";

import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { SpcState } from "@/lib/readings/reading";
import { ticks } from "./scale";

export type TrendRow = {
  /** "Nov 2025". */
  label: string;
  value: number | null;
  /** The value in words, as the table has it. */
  said: string;
  state: SpcState | null;
  /** Before the newest break of source or definition: not joined to what follows, and outside its limits. */
  beforeBreak: boolean;
  /** A month not to read a trend from, such as October: drawn open. */
  annotated: boolean;
};

type Props = {
  rows: readonly TrendRow[];
  mean: number | null;
  lower: number | null;
  upper: number | null;
  target: number | null;
  /** Percentages are drawn from shares. */
  unit: "share" | "rate" | "number";
};

const HEIGHT = 260;

/**
 * The line over time with its mean, its limits and the aim. The picture is an
 * extra for people with a mouse: its figures are in the table beside it.
 */
export function TrendChart({ rows, mean, lower, upper, target, unit }: Props) {
  const marks = ticksOf(rows, [lower, upper, target]);
  const since = rows.filter(({ beforeBreak }) => !beforeBreak);
  const [from, to] = [since[0]?.label ?? "", since.at(-1)?.label ?? ""];
  const along = (y: number) =>
    [
      { x: from, y },
      { x: to, y },
    ] as const;
  const said = (value: number) =>
    unit === "share" ? `${round(value * 100)}%` : round(value).toLocaleString("en-GB");
  return (
    <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 568, height: HEIGHT }}>
      <LineChart
        data={[...rows]}
        margin={{ top: 12, right: 56, bottom: 4, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--color-rule)" />
        <XAxis
          dataKey="label"
          tickLine={false}
          axisLine={false}
          interval="preserveStartEnd"
          minTickGap={40}
          tick={{ fill: "var(--color-ink-2)", fontSize: 14 }}
        />
        <YAxis
          width={64}
          tickLine={false}
          axisLine={false}
          domain={[marks[0] ?? 0, marks.at(-1) ?? 1]}
          ticks={marks}
          tickFormatter={said}
          tick={{ fill: "var(--color-ink-2)", fontSize: 14 }}
        />
        {mean !== null && (
          <ReferenceLine segment={along(mean)} stroke="var(--color-ink)" label={endLabel(said(mean))} />
        )}
        {[lower, upper].map(
          (limit, index) =>
            limit !== null && (
              <ReferenceLine
                key={index}
                segment={along(limit)}
                stroke="var(--color-ink-2)"
                strokeDasharray="5 3"
              />
            ),
        )}
        {target !== null && (
          <ReferenceLine
            segment={along(target)}
            stroke="var(--color-changed)"
            strokeDasharray="2 3"
            label={endLabel("aim")}
          />
        )}
        <Tooltip content={Said} isAnimationActive={false} />
        <Line dataKey={valueBefore} {...LINE} />
        <Line dataKey={valueSince} {...LINE} activeDot={{ r: 6, fill: "var(--color-ink)" }} />
      </LineChart>
    </ResponsiveContainer>
  );
}

const valueBefore = ({ value, beforeBreak }: TrendRow) => (beforeBreak ? value : null);
const valueSince = ({ value, beforeBreak }: TrendRow) => (beforeBreak ? null : value);

function endLabel(value: string) {
  return { value, position: "right", fill: "var(--color-ink)", fontSize: 14 } as const;
}

type Shown = { active?: boolean; payload?: readonly { payload?: TrendRow }[] };

function Said({ active, payload }: Shown) {
  const row = payload?.[0]?.payload;
  if (!active || !row) return null;
  return (
    <div className="border border-ink bg-paper px-2 py-1 text-cell">
      {row.label}: <b>{row.said}</b>
    </div>
  );
}

type DotProps = { cx?: number; cy?: number | null; index?: number; payload?: TrendRow };

/** 8 px: grey, blue disc, orange diamond, purple square; open where the month is annotated. */
function Dot({ cx, cy, index, payload }: DotProps) {
  if (typeof cx !== "number" || typeof cy !== "number" || !payload) return <g key={index} />;
  if (payload.annotated) {
    return (
      <circle key={index} cx={cx} cy={cy} r={3.5} className="fill-paper stroke-usual" strokeWidth={1.5} />
    );
  }
  switch (payload.state) {
    case "concern":
      return <path key={index} d={`M${cx} ${cy - 5}l5 5-5 5-5-5z`} className="fill-concern" />;
    case "improvement":
      return <circle key={index} cx={cx} cy={cy} r={4} className="fill-improvement" />;
    case "neutral-high":
    case "neutral-low":
      return <rect key={index} x={cx - 4} y={cy - 4} width={8} height={8} className="fill-changed" />;
    default:
      return <circle key={index} cx={cx} cy={cy} r={3.5} className="fill-usual" />;
  }
}

function ticksOf(rows: readonly TrendRow[], lines: readonly (number | null)[]): number[] {
  const values = [...rows.map((row) => row.value), ...lines].filter((value) => value !== null);
  return values.length === 0 ? [] : ticks(Math.min(...values), Math.max(...values), 5);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const LINE = {
  stroke: "var(--color-ink-2)",
  strokeWidth: 1.5,
  dot: Dot,
  activeDot: false,
  isAnimationActive: false,
  connectNulls: false,
} as const;
