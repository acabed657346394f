import { Mark } from "@/components/ui/mark";
import { statusName, type Status } from "@/lib/plans/status";

type Drawn = { path: string; fill: string; letter: string; letterFill: string; y: number };

const SQUARE = "M.7.7h18.6v18.6H.7z";
const CIRCLE = "M10 .6a9.4 9.4 0 1 1 0 18.8a9.4 9.4 0 0 1 0-18.8z";

/** A shape and a letter for each: nothing is told by colour alone. */
const DRAWN: Record<Status, Drawn> = {
  ON_TRACK: { path: CIRCLE, fill: "fill-on-track", letter: "G", letterFill: "fill-paper", y: 14.4 },
  AT_RISK: {
    path: "M10 .6L19.6 19H.4z",
    fill: "fill-at-risk stroke-ink",
    letter: "A",
    letterFill: "fill-ink",
    y: 16.2,
  },
  OFF_TRACK: {
    path: "M6 .5h8L19.5 6v8L14 19.5H6L.5 14V6z",
    fill: "fill-error",
    letter: "R",
    letterFill: "fill-paper",
    y: 14.4,
  },
  NOT_STARTED: { path: CIRCLE, fill: "fill-paper stroke-ink-2", letter: "", letterFill: "fill-ink", y: 14.4 },
  PAUSED: { path: SQUARE, fill: "fill-paper stroke-ink-2", letter: "P", letterFill: "fill-ink", y: 14.4 },
  COMPLETE: { path: SQUARE, fill: "fill-ink-2", letter: "✓", letterFill: "fill-paper", y: 14.4 },
  NOT_DELIVERED: { path: SQUARE, fill: "fill-ink", letter: "×", letterFill: "fill-paper", y: 14.4 },
};

/** How an action stands: a shape with a letter, and the word beside it. */
export function StatusMark({ status }: { status: Status }) {
  return (
    <span className="stands">
      <StatusShape status={status} words={null} />
      <span>{statusName(status)}</span>
    </span>
  );
}

/** The shape alone; `words` where no word is beside it. */
export function StatusShape({ status, words }: { status: Status; words: string | null }) {
  const { path, fill, letter, letterFill, y } = DRAWN[status];
  return (
    <Mark words={words} width={20} height={20}>
      <path d={path} className={fill} strokeWidth={1.2} />
      <text x={10} y={y} textAnchor="middle" fontSize={12} fontWeight={700} className={letterFill}>
        {letter}
      </text>
    </Mark>
  );
}
