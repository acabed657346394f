import { linePath, scale } from "@/components/charts/scale";
import { Mark } from "@/components/ui/mark";
import type { FigureMonth } from "@/lib/appointments/figure-months";

const WIDTH = 110;
const HEIGHT = 26;
const EDGE = 3;

type Props = {
  /** Oldest first. */
  months: readonly FigureMonth[];
  /** What it usually is. */
  range: { least: number; most: number } | null;
};

/**
 * The twelve months before and this one, with the usual range as a band: national
 * solid, the practice's own counts dashed and open beside it. The figures stand in
 * the table of the months.
 */
export function MonthLine({ months, range }: Props) {
  const values = months.map(({ published }) => published?.count ?? null);
  const owns = months.map(({ own }) => own);
  const known = values.filter((value) => value !== null);
  const last = values.at(-1) ?? null;
  if (known.length < 2 || last === null) return null;
  const all = [...known, ...owns.filter((own) => own !== null)];
  const x = scale([0, values.length - 1], [EDGE, WIDTH - EDGE]);
  const y = scale([Math.min(...all), Math.max(...all)], [HEIGHT - EDGE, EDGE]);
  const dashed = { className: "fill-none stroke-disputed", strokeWidth: 1.2, strokeDasharray: "3 2" };
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
      {owns.some((own) => own !== null) && <path d={linePath(owns, x, y)} {...dashed} />}
      {months.map(({ month, published, own }, index) =>
        own === null ? null : (
          <g key={month.text}>
            {published && <path d={`M${x(index)} ${y(published.count)}V${y(own)}`} {...dashed} />}
            <circle cx={x(index)} cy={y(own)} r={2.4} className="fill-paper stroke-disputed" />
          </g>
        ),
      )}
      <circle cx={x(values.length - 1)} cy={y(last)} r={2.6} className="fill-ink" />
    </Mark>
  );
}
