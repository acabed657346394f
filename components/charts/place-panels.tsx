import { formatValue } from "@/lib/figures/format";
import type { MetricHead, SeriesPoint } from "@/lib/readings/view";
import { scale, seriesPath, ticks, type Scale } from "./scale";
import { Still } from "@/components/ui/still";

export type Panel = { code: string; name: string; points: readonly SeriesPoint[] };

export type Panels = {
  metric: MetricHead;
  panels: readonly Panel[];
  /** The whole system, drawn thin and dashed behind each. */
  system: readonly SeriesPoint[];
  /** First and last period as they are written under each panel. */
  ends: readonly [string, string];
};

const BOX = { width: 280, height: 150, left: 52, right: 272, top: 26, bottom: 126 };

/** Each Place in a panel of its own, all on one scale: never four lines on one axis. */
export function PlacePanels(given: Panels) {
  const axes = axesOf(given);
  if (!axes) return null;
  return (
    <div className="panels">
      {given.panels.map((panel) => (
        <Still
          as="svg"
          key={panel.code}
          viewBox={`0 0 ${BOX.width} ${BOX.height}`}
          fontSize={FONT_SIZE}
          aria-hidden="true"
        >
          <PanelShape panel={panel} axes={axes} given={given} />
        </Still>
      ))}
    </div>
  );
}

/** The same panels on one sheet, two side by side, for a picture that leaves the page. */
export function PlacePanelSheet(given: Panels) {
  const axes = axesOf(given);
  if (!axes) return null;
  const across = Math.min(ACROSS, given.panels.length);
  const down = Math.ceil(given.panels.length / across);
  const [width, height] = [BOX.width + GAP, BOX.height + GAP];
  return (
    <svg viewBox={`0 0 ${across * width} ${down * height}`} fontSize={FONT_SIZE}>
      {given.panels.map((panel, index) => (
        <g
          key={panel.code}
          transform={`translate(${(index % across) * width} ${Math.floor(index / across) * height})`}
        >
          <PanelShape panel={panel} axes={axes} given={given} />
        </g>
      ))}
    </svg>
  );
}

const FONT_SIZE = 14;
const ACROSS = 3;
const GAP = 24;

type Axes = { marks: readonly number[]; x: Scale; y: Scale };

/** One scale for all; null where there is nothing to draw. */
function axesOf({ panels, system }: Panels): Axes | null {
  const values = [...panels, { points: system }].flatMap(({ points }) =>
    points.flatMap(({ value }) => value ?? []),
  );
  if (values.length === 0) return null;
  const marks = ticks(Math.min(...values), Math.max(...values), 3);
  const longest = Math.max(system.length, ...panels.map(({ points }) => points.length));
  return {
    marks,
    y: scale([marks[0] ?? 0, marks.at(-1) ?? 1], [BOX.bottom, BOX.top]),
    x: scale([0, Math.max(1, longest - 1)], [BOX.left, BOX.right]),
  };
}

function PanelShape({ panel, axes, given }: { panel: Panel; axes: Axes; given: Panels }) {
  const { marks, x, y } = axes;
  const { metric, system, ends } = given;
  const last = panel.points.at(-1)?.value ?? null;
  return (
    <>
      <text x={0} y={14} fontWeight={700} className="fill-ink">
        {panel.name}
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
        d={seriesPath(system, x, y)}
        className="fill-none stroke-ink-2"
        strokeWidth={1}
        strokeDasharray="3 3"
      />
      <path
        d={seriesPath(panel.points, x, y)}
        className="fill-none stroke-ink"
        strokeWidth={1.8}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {last !== null && <circle cx={x(panel.points.length - 1)} cy={y(last)} r={3} className="fill-ink" />}
      <text x={BOX.width - 8} y={14} textAnchor="end" fontWeight={700} className="fill-ink">
        {formatValue(metric, last)}
      </text>
      <text x={BOX.left} y={145} className="fill-ink-2">
        {ends[0]}
      </text>
      <text x={BOX.right} y={145} textAnchor="end" className="fill-ink-2">
        {ends[1]}
      </text>
    </>
  );
}
