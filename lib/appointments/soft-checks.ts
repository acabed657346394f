import { formatCount } from "@/lib/figures/format";
import { inSentence } from "./in-sentence";
import { ownCount, practiceCounts, type Answered } from "./return-answers";
import type { ReturnProblem } from "./return-problem";
import {
  figureDefinition,
  RETURNED_FIGURES,
  shareOf,
  type FigureCounts,
  type ReturnedFigure,
} from "./returned-figures";

/** The thresholds of the soft checks: dated settings the ICB edits. */
export type SoftThresholds = {
  /** A share of the national figure: how far the total may be from it. */
  total: number;
  /** As a share, 0.03 for 3 percentage points: how far a part's share may be from the national one. */
  points: number;
  /** A share of last month's count: how far a count may be from it. */
  jump: number;
  /** A smaller change in appointments than this is no jump, whatever its share. */
  jumpLeast: number;
};

/** What the soft checks compare a count with. */
export type Before = {
  /** The national figures of the twelve months before, as far as they are known. */
  year: readonly FigureCounts[];
  /** What the practice counted the month before: its own counts where it gave them, else the national ones. */
  lastMonth: FigureCounts;
};

/** One thing to confirm or correct. It never keeps a return from being sent once confirmed. */
export type SoftCheck = { figure: ReturnedFigure; kind: "national" | "range" | "jump"; message: string };

/** Too few months make no range: half the year must be known. */
const RANGE_MONTHS = 6;

/** Counts of the practice's own that are unusual, with what is unusual about them. */
export function softChecks(
  national: FigureCounts,
  { answers }: Pick<Answered, "answers">,
  { before, thresholds }: { before: Before; thresholds: SoftThresholds },
): SoftCheck[] {
  const counts = practiceCounts(national, answers);
  return RETURNED_FIGURES.flatMap((figure) => {
    const answer = answers[figure];
    const own = answer === undefined ? null : ownCount(answer);
    const published = national[figure];
    if (own === null || published === undefined) return [];
    return [
      fromNational({ figure, own, published }, { national, counts, thresholds }),
      outOfRange({ figure, own }, before.year),
      jumped({ figure, own }, { last: before.lastMonth[figure], thresholds }),
    ].filter((check) => check !== null);
  });
}

type Own = { figure: ReturnedFigure; own: number };

function fromNational(
  { figure, own, published }: Own & { published: number },
  {
    national,
    counts,
    thresholds,
  }: { national: FigureCounts; counts: FigureCounts; thresholds: SoftThresholds },
): SoftCheck | null {
  const difference = own - published;
  if (difference === 0) return null;
  const more = `${formatCount(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"} than national`;
  if (figureDefinition(figure).shareOf.length === 0) {
    if (Math.abs(difference) <= thresholds.total * published) return null;
    const share = published === 0 ? "" : ` (${signed((100 * difference) / published)}%)`;
    const message = `${more}${share}. Most practices are within ${percent(thresholds.total)}%. Is ${formatCount(own)} right?`;
    return { figure, kind: "national", message };
  }
  const [theirs, ours] = [shareOf(national, figure), shareOf(counts, figure)];
  if (theirs === null || ours === null) return null;
  // Shares are compared to a millionth, so that exactly three points are within three points.
  const apart = Math.round((ours - theirs) * 1_000_000) / 1_000_000;
  if (Math.abs(apart) <= thresholds.points) return null;
  const message = `${percent(ours)}%, against ${percent(theirs)}% nationally: ${percent(Math.abs(apart))} points ${apart > 0 ? "more" : "less"}. Most practices are within ${percent(thresholds.points)}. Is ${formatCount(own)} right?`;
  return { figure, kind: "national", message };
}

function outOfRange({ figure, own }: Own, year: readonly FigureCounts[]): SoftCheck | null {
  const range = usualRange(year, figure);
  if (!range || (own >= range.least && own <= range.most)) return null;
  const message = `Over the last 12 months it was ${formatCount(range.least)} to ${formatCount(range.most)}. Is ${formatCount(own)} right?`;
  return { figure, kind: "range", message };
}

/** The least and most of the months before; null where fewer than six are known. */
export function usualRange(
  year: readonly FigureCounts[],
  figure: ReturnedFigure,
): { least: number; most: number } | null {
  const known = year.flatMap((month) => month[figure] ?? []);
  return known.length < RANGE_MONTHS ? null : { least: Math.min(...known), most: Math.max(...known) };
}

function jumped(
  { figure, own }: Own,
  { last, thresholds }: { last: number | undefined; thresholds: SoftThresholds },
): SoftCheck | null {
  if (last === undefined || !isJump(own, last, thresholds)) return null;
  const message = `It was ${formatCount(last)} the month before. Is ${formatCount(own)} right?`;
  return { figure, kind: "jump", message };
}

/** Figures whose count is far from the month before’s, with that count: what a reviewer looks at. */
export function monthJumps(
  counts: FigureCounts,
  { lastMonth }: Pick<Before, "lastMonth">,
  thresholds: SoftThresholds,
): ReadonlyMap<ReturnedFigure, number> {
  const jumps = new Map<ReturnedFigure, number>();
  for (const figure of RETURNED_FIGURES) {
    const [now, last] = [counts[figure], lastMonth[figure]];
    if (now !== undefined && last !== undefined && isJump(now, last, thresholds)) jumps.set(figure, last);
  }
  return jumps;
}

function isJump(count: number, last: number, { jump, jumpLeast }: SoftThresholds): boolean {
  const change = Math.abs(count - last);
  return change >= jumpLeast && change > jump * last;
}

/** The soft checks nobody has confirmed yet, as problems that keep a return from being sent. */
export function unconfirmed(
  checks: readonly SoftCheck[],
  { answers }: Pick<Answered, "answers">,
): ReturnProblem[] {
  const figures = new Set(checks.map(({ figure }) => figure));
  return [...figures].flatMap((figure): ReturnProblem[] => {
    const answer = answers[figure];
    if (answer?.kind !== "DIFFERS" || answer.confirmed) return [];
    const message = `Correct your count of ${inSentence(figure)}, or tick that ${answer.own.trim()} is right`;
    return [{ figure, field: "confirmed", message }];
  });
}

/** A share as a percentage of one decimal at most: "5", "47.9". */
function percent(share: number): string {
  return String(Number((100 * share).toFixed(1)));
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;
}
