import { placeStems } from "@/components/charts/place-stems";
import { Still } from "@/components/ui/still";
import { shortDay } from "@/components/ui/short-day";
import { daysBetween, type Day } from "@/lib/periods/day";
import type { Level } from "@/lib/pqaf/level";
import type { Span } from "@/lib/pqaf/level-in-force";
import { LEVEL_FILLS } from "./level-fills";

/** A proposal as it stood for a time. */
export type ProposedSpan = { from: Day; to: Day; level: Level | null };
/** Something that happened beside the decisions: a reply, revised figures. */
export type Marker = { on: Day; words: string };

type Props = {
  from: Day;
  to: Day;
  spans: readonly Span[];
  /** Left out for who sees decided levels alone. */
  proposed: readonly ProposedSpan[];
  markers: readonly Marker[];
  /** Of the drawing, in its own units: a narrow one has the same letters on paper. */
  width?: number;
  className?: string;
};
const BAR = 20;
const ROW = 18;
/** The room that a year takes. */
const YEAR = 34;

/** Levels over time: solid in force, dashed proposed, each decision dated. The list beside it says the same. */
export function LevelTimeline({ from, to, spans, proposed, markers, width = 1200, className = "" }: Props) {
  const days = Math.max(1, daysBetween(from, to));
  const x = (on: Day) => (Math.min(days, Math.max(0, daysBetween(from, on))) / days) * width;
  const seen = spans.filter((span) => span.from <= to && (span.to === null || span.to > from));
  const inView = (on: Day) => on >= from && on <= to;
  const above = placeStems(
    seen.filter((span) => inView(span.from)).map((span) => ({ text: shortDay(span.from), x: x(span.from) })),
    { left: 0, right: width },
  );
  const below = placeStems(
    markers.filter(({ on }) => inView(on)).map(({ on, words }) => ({ text: words, x: x(on) })),
    { left: 0, right: width },
  );
  const top = 10 + ROW * rowsOf(above);
  const second = top + BAR + 4;
  const end = second + (proposed.length > 0 ? BAR : 0);
  const years = yearsBetween(from, to);
  const height = end + 10 + ROW * rowsOf(below) + 20;
  return (
    <Still
      as="svg"
      viewBox={`-1 0 ${width + 2} ${height}`}
      className={`timeline ${className}`}
      aria-hidden="true"
    >
      {years.map((year) => (
        <g key={year}>
          <path d={`M${x(year)} ${top}V${height - 16}`} className="stroke-rule" />
          <text
            x={x(year)}
            y={height - 2}
            textAnchor={x(year) > width - YEAR ? "end" : "start"}
            className="fill-ink-2"
          >
            {year.slice(0, 4)}
          </text>
        </g>
      ))}
      {seen.map((span) => (
        <g key={span.decision.id}>
          <rect
            x={x(span.from)}
            y={top}
            width={Math.max(1, x(span.to ?? to) - x(span.from) - 1)}
            height={BAR}
            className={LEVEL_FILLS[span.level]}
          />
          <text
            x={x(span.from) + 7}
            y={top + 15}
            fontWeight={700}
            className={span.level > 2 ? "fill-paper" : "fill-ink"}
          >
            {span.level}
          </text>
        </g>
      ))}
      {proposed
        .filter((each) => each.to > from && each.from <= to)
        .map((each) => (
          <g key={each.from}>
            <rect
              x={x(each.from) + 1}
              y={second}
              width={Math.max(1, x(each.to) - x(each.from) - 2)}
              height={BAR}
              className="fill-paper stroke-ink"
              strokeWidth={1.5}
              strokeDasharray="5 3"
            />
            <text x={x(each.from) + 7} y={second + 15} className="fill-ink">
              {each.level ?? "–"}
            </text>
          </g>
        ))}
      {above.map(({ text, x: stem, at, row }) => (
        <g key={`${text} ${stem}`}>
          <path
            d={`M${stem} ${top - 4 - row * ROW}V${top + BAR + 3}`}
            className="stroke-ink"
            strokeWidth={1.4}
          />
          <text x={at} y={top - 8 - row * ROW} textAnchor="middle" fontWeight={700} className="fill-ink">
            {text}
          </text>
        </g>
      ))}
      {below.map(({ text, x: stem, row }) => (
        <g key={`${text} ${stem}`}>
          <path d={`M${stem} ${end}v${6 + row * ROW}`} className="stroke-ink-2" />
          <circle
            cx={stem}
            cy={end + 8 + row * ROW}
            r={3.4}
            className="fill-paper stroke-ink-2"
            strokeWidth={1.5}
          />
        </g>
      ))}
      {below.map(({ text, x: stem, at, row }) => (
        <text
          key={`${text} ${stem}`}
          x={at}
          y={end + 25 + row * ROW}
          textAnchor="middle"
          className="fill-ink stroke-paper [paint-order:stroke]"
          strokeWidth={4}
        >
          {text}
        </text>
      ))}
    </Still>
  );
}

function rowsOf(stems: readonly { row: number }[]): number {
  return Math.max(0, ...stems.map(({ row }) => row + 1));
}

function yearsBetween(from: Day, to: Day): Day[] {
  const first = Number(from.slice(0, 4));
  const count = Number(to.slice(0, 4)) - first + 1;
  return Array.from({ length: count }, (_, index) => `${first + index}-01-01` as Day).filter(
    (each) => each >= from && each <= to,
  );
}
