import { linePath, scale } from "@/components/charts/scale";
import { shortPeriod } from "@/components/metrics/period-words";
import type { ProgrammeReading } from "@/lib/programmes/programme-reading";
import { planWords, valueWords } from "@/lib/programmes/value-words";
import { xmr } from "@/lib/statistics/xmr";

const WIDTH = 720;
const HEIGHT = 220;
const PLOT = { left: 12, right: 560, top: 16, bottom: 180 };

/** The periods a reading carries, with the usual range of them and the plan: for a page that is printed. */
export function SeriesChart({ reading }: { reading: ProgrammeReading }) {
  const { series, plan, direction, value } = reading;
  const values = series.map((point) => point.value);
  const measured = values.filter((each) => each !== null);
  const limits = xmr({ points: values, direction, target: null, screenOutliers: false });
  const lines = [limits?.mean, limits?.lower, limits?.upper, plan].filter((each) => typeof each === "number");
  const all = [...measured, ...lines];
  const x = scale([0, Math.max(1, values.length - 1)], [PLOT.left, PLOT.right]);
  const y = scale([Math.min(...all), Math.max(...all)], [PLOT.bottom, PLOT.top]);
  const across = (at: number) => `M${PLOT.left} ${y(at)}H${PLOT.right}`;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} fontSize={14} aria-hidden="true">
      {typeof limits?.mean === "number" && (
        <path d={across(limits.mean)} className="stroke-ink" strokeWidth={1.2} />
      )}
      {[limits?.lower, limits?.upper].map(
        (limit, index) =>
          typeof limit === "number" && (
            <path
              key={index}
              d={across(limit)}
              className="stroke-ink-2"
              strokeWidth={1}
              strokeDasharray="5 3"
            />
          ),
      )}
      {plan !== null && (
        <path d={across(plan)} className="stroke-changed" strokeWidth={1.6} strokeDasharray="2 3" />
      )}
      <path d={linePath(values, x, y)} className="fill-none stroke-ink-2" strokeWidth={1.8} />
      {values.map(
        (each, index) =>
          each !== null && <circle key={index} cx={x(index)} cy={y(each)} r={3.2} className="fill-usual" />,
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
        {series[0] && shortPeriod(series[0].period)}
      </text>
      <text x={PLOT.right} y={HEIGHT - 12} textAnchor="end" className="fill-ink-2">
        {series.at(-1) && shortPeriod(series.at(-1)?.period ?? "")}
      </text>
    </svg>
  );
}

/** Kept clear of the value's own label. */
function planAt(plan: number, value: number): number {
  if (Math.abs(plan - value) >= 18) return plan;
  return plan > value ? value + 18 : value - 18;
}
