import { linePath, scale } from "@/components/charts/scale";
import { Mark } from "@/components/ui/mark";

const WIDTH = 110;
const HEIGHT = 26;
const EDGE = 3;

type Props = {
  /** Oldest first; null where a month was not reported. */
  values: readonly (number | null)[];
  /** What it usually is. */
  range: { least: number; most: number } | null;
};

/** The twelve months before and this one, with the usual range as a band. The figures stand beside it. */
export function MonthLine({ values, range }: Props) {
  const known = values.filter((value) => value !== null);
  const last = values.at(-1) ?? null;
  if (known.length < 2 || last === null) return null;
  const x = scale([0, values.length - 1], [EDGE, WIDTH - EDGE]);
  const y = scale([Math.min(...known), Math.max(...known)], [HEIGHT - EDGE, EDGE]);
  return (
    <Mark words={null} width={WIDTH} height={HEIGHT}>
      {range && (
        <rect
          y={y(range.most)}
          width={WIDTH}
          height={Math.max(1, y(range.least) - y(range.most))}
          className="fill-band-out"
        />
      )}
      <path
        d={linePath(values, x, y)}
        className="fill-none stroke-ink-2"
        strokeWidth={1.3}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx={x(values.length - 1)} cy={y(last)} r={2.6} className="fill-ink" />
    </Mark>
  );
}
