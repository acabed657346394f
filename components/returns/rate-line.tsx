import { formatShare } from "@/lib/figures/format";
import { Mark } from "@/components/ui/mark";
import { linePath, scale } from "@/components/charts/scale";

const WIDTH = 76;
const HEIGHT = 22;
const EDGE = 3;

/** The share of returns sent, month by month from none to all: every line of the table on one scale. */
export function RateLine({ over }: { over: readonly (number | null)[] }) {
  const measured = over.filter((each) => each !== null);
  const last = over.at(-1) ?? null;
  if (measured.length < 2 || last === null) return <span className="second">–</span>;
  const x = scale([0, over.length - 1], [EDGE, WIDTH - EDGE]);
  const y = scale([0, 1], [HEIGHT - EDGE, EDGE]);
  const words = `From ${formatShare(measured[0] ?? 0)} to ${formatShare(last)} in ${over.length} months`;
  return (
    <Mark words={words} width={WIDTH} height={HEIGHT}>
      <rect width={WIDTH} height={HEIGHT} className="fill-band-out" />
      <path d={linePath(over, x, y)} className="fill-none stroke-ink-2" strokeWidth={1.4} />
      <circle cx={x(over.length - 1)} cy={y(last)} r={2.4} className="fill-ink" />
    </Mark>
  );
}
