import { formatShare } from "@/lib/figures/format";
import type { Framework } from "@/lib/pqaf/framework";
import { LEVELS, type Level } from "@/lib/pqaf/level";
import { LEVEL_FILLS } from "./level-fills";
import { Still } from "@/components/ui/still";

type Props = {
  steps: Framework["steps"];
  counting: number;
  judged: number;
  /** The share some months before, with its month in words. */
  before: { words: string; share: number } | null;
};

const WIDTH = 760;
/** No step asks for more than the whole: beyond the last step the bar goes on as far again as it is useful. */
const CHANCE = 0.25;

/**
 * How far the weighted share of counting measures reaches along the steps of
 * the edition. The words and the table beside it say the same.
 */
export function ShareBar({ steps, counting, judged, before }: Props) {
  if (judged === 0) return null;
  const share = counting / judged;
  const end = Math.min(1, Math.max(0.8, (steps.at(-1)?.share ?? 0) + 0.1, share + 0.05));
  const at = (each: number) => (Math.min(each, end) / end) * WIDTH;
  const bands = LEVELS.flatMap((level) => {
    const from = level === 0 ? 0 : steps.find((each) => each.level === level)?.share;
    if (from === undefined) return [];
    const next = steps.find((each) => each.level > level)?.share ?? end;
    return from < end ? [{ level, from, to: Math.min(next, end) }] : [];
  });
  return (
    <Still
      as="svg"
      viewBox={`-2 0 ${WIDTH + 4} 82`}
      className="share-bar"
      role="img"
      aria-label={saidOf(share, steps)}
    >
      {bands.map(({ level, from, to }) => (
        <Band key={level} level={level} from={at(from)} to={at(to)} share={from} />
      ))}
      <path d={`M${at(CHANCE)} 24v28`} className="stroke-ink" strokeWidth={1.4} strokeDasharray="3 2" />
      <text x={at(CHANCE) - 4} y={80} className="fill-ink-2" textAnchor="middle">
        a quarter, by chance
      </text>
      <path d={`M${at(share)} 26l-6-9h12z`} className="fill-ink" />
      <Label x={at(share)} bold>
        {`${String(counting)} of ${String(judged)} = ${formatShare(share)}`}
      </Label>
      {before && Math.abs(at(before.share) - at(share)) > 14 && (
        <path d={`M${at(before.share)} 26l-5-7h10z`} className="fill-paper stroke-ink" strokeWidth={1.2}>
          <title>{`${before.words} ${formatShare(before.share)}`}</title>
        </path>
      )}
      {before && before.share < share - 0.02 && at(before.share) > 130 && (
        <Label x={at(before.share)} before>
          {`${before.words} ${formatShare(before.share)}`}
        </Label>
      )}
    </Still>
  );
}

type BandProps = { level: Level; from: number; to: number; share: number };

function Band({ level, from, to, share }: BandProps) {
  const dark = level > 2;
  return (
    <>
      <rect x={from} y={28} width={Math.max(0, to - from - 1.5)} height={20} className={LEVEL_FILLS[level]} />
      <text x={from + 7} y={43} fontWeight={700} className={dark ? "fill-paper" : "fill-ink"}>
        {to - from > 74 ? `Level ${level}` : level}
      </text>
      <text x={from} y={64} className="fill-ink-2">
        {formatShare(share).replace(".0%", "%")}
      </text>
    </>
  );
}

function Label({
  x,
  bold = false,
  before = false,
  children,
}: {
  x: number;
  bold?: boolean;
  before?: boolean;
  children: string;
}) {
  const left = before || x > WIDTH - 160;
  return (
    <text
      x={left ? x - 10 : x + 10}
      y={14}
      textAnchor={left ? "end" : "start"}
      fontWeight={bold ? 700 : 400}
      className={bold ? "fill-ink" : "fill-ink-2"}
    >
      {children}
    </text>
  );
}

function saidOf(share: number, steps: Framework["steps"]): string {
  const begins = steps.map((each) => `Level ${each.level} begins at ${formatShare(each.share)}`).join(", ");
  return `Weighted share ${formatShare(share)}: ${begins}`;
}
