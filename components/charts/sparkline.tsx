import type { Direction } from "@/lib/metrics/definition";
import type { SpcState } from "@/lib/readings/reading";
import type { SeriesPoint } from "@/lib/readings/view";
import { FEWEST_FOR_LIMITS, xmr } from "@/lib/statistics/xmr";
import { Mark } from "@/components/ui/mark";
import { scale, seriesPath, tenth } from "./scale";

const WIDTH = 76;
const HEIGHT = 22;
const EDGE = 4;

/** Two values on a scale of their own are a line from edge to edge, whatever they differ by. */
const FEWEST_TO_DRAW = 3;

type Props = { series: readonly SeriesPoint[]; spc: SpcState | null; direction: Direction };

/** Up to 24 periods, each row on its own scale: usual range (since the line last broke) as a band, the newest point marked. */
export function Sparkline({ series: all, spc, direction }: Props) {
  const series = withoutLoneStart(all);
  const values = series.map((point) => point.value);
  const measured = values.filter((value) => value !== null);
  const last = values.at(-1) ?? null;
  if (measured.length < FEWEST_TO_DRAW || last === null) return null;

  const from = Math.max(
    0,
    series.findLastIndex(({ begins }) => begins),
  );
  const limits = xmr({ points: values.slice(from), direction, target: null, screenOutliers: false });
  const x = scale([0, Math.max(1, values.length - 1)], [EDGE, WIDTH - EDGE]);
  const y = scale([Math.min(...measured), Math.max(...measured)], [HEIGHT - EDGE, EDGE]);
  const inside = (value: number) => Math.min(HEIGHT, Math.max(0, y(value)));
  const enough = values.slice(from).filter((value) => value !== null).length >= FEWEST_FOR_LIMITS;
  const band = enough && limits && limits.lower !== null && limits.upper !== null ? limits : null;
  const left = from === 0 ? 0 : x(from);
  const top = band ? inside(band.upper ?? 0) : 0;
  const bottom = band ? inside(band.lower ?? 0) : 0;
  return (
    <Mark words={null} width={WIDTH} height={HEIGHT}>
      {band && (
        <rect
          x={left}
          y={top}
          width={tenth(WIDTH - left)}
          height={tenth(bottom - top)}
          className="fill-band-out"
        />
      )}
      <path
        d={seriesPath(series, x, y)}
        className="fill-none stroke-ink-2"
        strokeWidth={1.3}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <End x={x(values.length - 1)} y={y(last)} spc={spc} />
    </Mark>
  );
}

/** One value before the first break is no line: in a row it would be a speck that says nothing. */
function withoutLoneStart(series: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const first = series.findIndex(({ begins }, index) => index > 0 && begins);
  const before = series.slice(0, Math.max(0, first)).filter(({ value }) => value !== null);
  return before.length === 1 ? series.slice(first) : series;
}

function End({ x, y, spc }: { x: number; y: number; spc: SpcState | null }) {
  if (spc === "concern")
    return <path d={`M${x} ${tenth(y - 3.4)}l3.4 3.4-3.4 3.4-3.4-3.4z`} className="fill-concern" />;
  if (spc === "improvement") return <circle cx={x} cy={y} r={2.8} className="fill-improvement" />;
  if (spc === "neutral-high" || spc === "neutral-low") {
    return <rect x={tenth(x - 2.6)} y={tenth(y - 2.6)} width={5.2} height={5.2} className="fill-changed" />;
  }
  return <circle cx={x} cy={y} r={2.2} className="fill-ink" />;
}
