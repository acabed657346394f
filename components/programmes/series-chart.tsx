import { linePath, scale, type Scale } from "@/components/charts/scale";
import { shortPeriod } from "@/components/metrics/period-words";
import type { ProgrammeReading } from "@/lib/programmes/programme-reading";
import { planWords, valueWords } from "@/lib/programmes/value-words";
import type { ReportLine, ReportLinePoint } from "@/lib/reports/report-line";

const WIDTH = 720;
const HEIGHT = 220;
const PLOT = { left: 12, right: 560, top: 16, bottom: 180 };

type Props = {
  reading: ProgrammeReading;
  /** Null: a report that was frozen before lines were kept. Its values are drawn, and no limits. */
  line: ReportLine | null;
};

/** A figure over time with the usual range of it and the plan: for a page that is printed. */
export function SeriesChart({ reading, line }: Props) {
  const points = line?.points ?? reading.series.map(bare);
  const { plan, value } = reading;
  const all = points
    .flatMap((each) => [each.value, each.mean, each.lower, each.upper, each.aim])
    .concat(plan)
    .filter((each) => each !== null);
  const x = scale([0, Math.max(1, points.length - 1)], [PLOT.left, PLOT.right]);
  const y = scale([Math.min(...all), Math.max(...all)], [PLOT.bottom, PLOT.top]);
  const path = (of: (point: ReportLinePoint) => number | null) => stretches(points, of, x, y);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} fontSize={14} aria-hidden="true">
      <path d={path(({ mean }) => mean)} className="fill-none stroke-ink" strokeWidth={1.2} />
      {[path(({ lower }) => lower), path(({ upper }) => upper)].map((limit, index) => (
        <path
          key={index}
          d={limit}
          className="fill-none stroke-ink-2"
          strokeWidth={1}
          strokeDasharray="5 3"
        />
      ))}
      <path
        d={linePath(
          points.map(({ aim }) => aim),
          x,
          y,
        )}
        className="fill-none stroke-changed"
        strokeWidth={1.6}
        strokeDasharray="2 3"
      />
      <path d={path((point) => point.value)} className="fill-none stroke-ink-2" strokeWidth={1.8} />
      {points.map((each, index) =>
        each.value === null ? null : (
          <circle
            key={index}
            cx={x(index)}
            cy={y(each.value)}
            r={3.2}
            className={each.annotated ? "fill-paper stroke-ink-2" : "fill-usual"}
          />
        ),
      )}
      <text
        x={PLOT.right + 12}
        y={value === null ? PLOT.top : y(value) + 5}
        fontWeight={700}
        className="fill-ink"
      >
        {valueWords(reading, value)}
      </text>
      {plan !== null && value !== null && (
        <text x={PLOT.right + 12} y={planAt(y(plan), y(value)) + 5} className="fill-changed">
          plan {planWords(reading)}
        </text>
      )}
      <text x={PLOT.left} y={HEIGHT - 12} className="fill-ink-2">
        {points[0] && shortPeriod(points[0].period)}
      </text>
      <text x={PLOT.right} y={HEIGHT - 12} textAnchor="end" className="fill-ink-2">
        {points.at(-1) && shortPeriod(points.at(-1)?.period ?? "")}
      </text>
    </svg>
  );
}

function bare({ period, value }: ProgrammeReading["series"][number]): ReportLinePoint {
  const nothing = { mean: null, lower: null, upper: null, aim: null };
  return { period, value, ...nothing, annotated: false, afterBreak: false };
}

/** A line through the points, broken where the series is and where one is missing. */
function stretches(
  points: readonly ReportLinePoint[],
  of: (point: ReportLinePoint) => number | null,
  x: Scale,
  y: Scale,
): string {
  const starts = points.flatMap(({ afterBreak }, index) => (index === 0 || afterBreak ? [index] : []));
  return starts
    .map((from, at) => {
      const to = starts[at + 1] ?? points.length;
      const its = points.map((point, index) => (index >= from && index < to ? of(point) : null));
      return linePath(its, x, y);
    })
    .join("");
}

/** Kept clear of the value's own label. */
function planAt(plan: number, value: number): number {
  if (Math.abs(plan - value) >= 18) return plan;
  return plan > value ? value + 18 : value - 18;
}
