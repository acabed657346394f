import { formatValue } from "@/lib/figures/format";
import type { MetricHead, SeriesPoint } from "@/lib/readings/view";
import { linePath, scale, ticks } from "./scale";

export type Panel = { code: string; name: string; points: readonly SeriesPoint[] };

type Props = {
  metric: MetricHead;
  panels: readonly Panel[];
  /** The whole system, drawn thin and dashed behind each. */
  system: readonly SeriesPoint[];
  /** First and last period as they are written under each panel. */
  ends: readonly [string, string];
};

const BOX = { width: 280, height: 150, left: 52, right: 272, top: 26, bottom: 126 };

/** Each Place in a panel of its own, all on one scale: never four lines on one axis. */
export function PlacePanels({ metric, panels, system, ends }: Props) {
  const values = [...panels, { points: system }].flatMap(({ points }) =>
    points.flatMap(({ value }) => value ?? []),
  );
  if (values.length === 0) return null;
  const marks = ticks(Math.min(...values), Math.max(...values), 3);
  const y = scale([marks[0] ?? 0, marks.at(-1) ?? 1], [BOX.bottom, BOX.top]);
  const longest = Math.max(system.length, ...panels.map(({ points }) => points.length));
  const x = scale([0, Math.max(1, longest - 1)], [BOX.left, BOX.right]);
  return (
    <div className="panels">
      {panels.map(({ code, name, points }) => {
        const last = points.at(-1)?.value ?? null;
        return (
          <svg key={code} viewBox={`0 0 ${BOX.width} ${BOX.height}`} fontSize={14} aria-hidden="true">
            <text x={0} y={14} fontWeight={700} className="fill-ink">
              {name}
            </text>
            {marks.map((mark) => (
              <g key={mark}>
                <path d={`M${BOX.left} ${y(mark)}H${BOX.right}`} className="stroke-rule" />
                <text x={BOX.left - 6} y={y(mark) + 5} textAnchor="end" className="fill-ink-2">
                  {formatValue(metric, mark).replace(".0", "")}
                </text>
              </g>
            ))}
            <path
              d={linePath(
                system.map(({ value }) => value),
                x,
                y,
              )}
              className="fill-none stroke-ink-2"
              strokeWidth={1}
              strokeDasharray="3 3"
            />
            <path
              d={linePath(
                points.map(({ value }) => value),
                x,
                y,
              )}
              className="fill-none stroke-ink"
              strokeWidth={1.8}
              strokeLinejoin="round"
            />
            {last !== null && <circle cx={x(points.length - 1)} cy={y(last)} r={3} className="fill-ink" />}
            <text x={BOX.width - 8} y={14} textAnchor="end" fontWeight={700} className="fill-ink">
              {formatValue(metric, last)}
            </text>
            <text x={BOX.left} y={145} className="fill-ink-2">
              {ends[0]}
            </text>
            <text x={BOX.right} y={145} textAnchor="end" className="fill-ink-2">
              {ends[1]}
            </text>
          </svg>
        );
      })}
    </div>
  );
}
