import {
  ownCount,
  practiceCounts,
  readCount,
  NOTE_LENGTH,
  type Answer,
  type Answered,
} from "./return-answers";
import {
  figureDefinition,
  RETURNED_FIGURES,
  shareOf,
  type FigureCounts,
  type ReturnedFigure,
} from "./returned-figures";

/** The parts of a form's line a problem can be about. */
export type AnswerField = "kind" | "own" | "reason" | "note" | "fixedFrom" | "confirmed";

/** What is wrong, where, and what would be right. A figure of null: the appointments national data does not hold. */
export type ReturnProblem =
  | { figure: ReturnedFigure; field: AnswerField; message: string }
  | { figure: null; field: "missed" | "missedWhere"; message: string };

/** The hard errors of a return: everything that keeps it from being sent, all at once. */
export function hardErrors(
  national: FigureCounts,
  { answers, missed, missedWhere }: Answered,
): ReturnProblem[] {
  const asked = RETURNED_FIGURES.filter((figure) => national[figure] !== undefined);
  return [
    ...asked.flatMap((figure) => answerErrors({ figure, national: national[figure] }, answers[figure])),
    ...partErrors(national, { answers, missed, missedWhere }),
    ...missedErrors(missed, missedWhere),
  ];
}

type Asked = { figure: ReturnedFigure; national: number | undefined };

function answerErrors({ figure, national }: Asked, answer: Answer | undefined): ReturnProblem[] {
  const name = nameOf(figure);
  const problem = (field: AnswerField, message: string): ReturnProblem => ({ figure, field, message });
  if (!answer) return [problem("kind", `Say whether ${name} matches your book`)];
  if (answer.kind === "MATCHES") return [];
  const found: ReturnProblem[] = [];
  if (!answer.notHeld) {
    const wrong = countError(answer.own, `your count of ${name}`);
    if (wrong) found.push(problem("own", wrong));
    else if (readCount(answer.own) === national)
      found.push(
        problem("own", `Your count of ${name} is the national figure: choose “Matches”, or correct it`),
      );
  }
  if (answer.reason === null) found.push(problem("reason", `Choose why ${name} does not match`));
  if (answer.reason === "other" && answer.note.trim() === "")
    found.push(problem("note", `Say in a few words why ${name} does not match. Nothing about a patient`));
  if (answer.note.length > NOTE_LENGTH)
    found.push(
      problem(
        "note",
        `The note on ${name} must be ${NOTE_LENGTH.toLocaleString("en-GB")} characters or fewer`,
      ),
    );
  return found;
}

/** What is wrong with a count as typed; null where nothing is. */
function countError(text: string, what: string): string | null {
  if (text.trim() === "") return `Enter ${what}, like 512. Enter 0 if there were none`;
  const count = readCount(text);
  if (count === null) return `Enter ${what} in figures, like 512. “${text.trim()}” is not a number`;
  if (!Number.isInteger(count))
    return `Enter ${what} as a whole number, like 512. ${text.trim()} is not whole`;
  if (count < 0) return `Enter ${what} as 0 or more. ${text.trim()} is below zero`;
  return null;
}

/** Figures that together, or alone, are a part of another one. */
const PARTS: readonly { parts: readonly ReturnedFigure[]; whole: ReturnedFigure }[] = [
  { parts: ["staff-gp", "staff-other"], whole: "total" },
  { parts: ["mode-face-to-face", "mode-telephone", "mode-online", "mode-home-visit"], whole: "total" },
  { parts: ["status-attended", "status-dna", "status-unknown"], whole: "total" },
  { parts: ["within-14-days"], whole: "total" },
  { parts: ["same-day"], whole: "within-14-days" },
  { parts: ["urgent"], whole: "total" },
  { parts: ["urgent-same-day"], whole: "urgent" },
  { parts: ["urgent-same-day"], whole: "same-day" },
];

/** Parts that come to more than their whole. National figures among themselves are not the practice's to mend. */
function partErrors(national: FigureCounts, { answers }: Answered): ReturnProblem[] {
  const counts = practiceCounts(national, answers);
  return PARTS.flatMap(({ parts, whole }): ReturnProblem[] => {
    const differing = [...parts, whole].filter((figure) => {
      const answer = answers[figure];
      return answer !== undefined && ownCount(answer) !== null;
    });
    const [at] = differing;
    const sum = parts.reduce((total, part) => total + (counts[part] ?? 0), 0);
    const most = counts[whole];
    if (at === undefined || most === undefined || sum <= most) return [];
    const named = parts.map((part) => `${nameOf(part)} ${counted(counts[part])}`).join(", ");
    const together = parts.length === 1 ? `${named} is` : `${named} come to ${counted(sum)}, which is`;
    const message = `${capital(together)} more than ${nameOf(whole)}, ${counted(most)}. A part cannot be more than the whole`;
    return [{ figure: at, field: "own", message }];
  });
}

function missedErrors(missed: string, where: string): ReturnProblem[] {
  if (missed.trim() === "") {
    if (where.trim() === "") return [];
    const message = `Enter how many appointments were kept at ${where.trim()}, like 514`;
    return [{ figure: null, field: "missed", message }];
  }
  const wrong = countError(missed, "the appointments that national data does not hold");
  if (wrong) return [{ figure: null, field: "missed", message: wrong }];
  if (readCount(missed) !== 0 && where.trim() === "") {
    const message = "Say where these appointments were kept, like Canal Basin hub";
    return [{ figure: null, field: "missedWhere", message }];
  }
  return [];
}

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
  const more = `${counted(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"} than national`;
  if (figureDefinition(figure).shareOf.length === 0) {
    if (Math.abs(difference) <= thresholds.total * published) return null;
    const share = published === 0 ? "" : ` (${signed((100 * difference) / published)}%)`;
    const message = `${more}${share}. Most practices are within ${percent(thresholds.total)}%. Is ${counted(own)} right?`;
    return { figure, kind: "national", message };
  }
  const [theirs, ours] = [shareOf(national, figure), shareOf(counts, figure)];
  if (theirs === null || ours === null) return null;
  // Shares are compared to a millionth, so that exactly three points are within three points.
  const apart = Math.round((ours - theirs) * 1_000_000) / 1_000_000;
  if (Math.abs(apart) <= thresholds.points) return null;
  const message = `${percent(ours)}%, against ${percent(theirs)}% nationally: ${percent(Math.abs(apart))} points ${apart > 0 ? "more" : "less"}. Most practices are within ${percent(thresholds.points)}. Is ${counted(own)} right?`;
  return { figure, kind: "national", message };
}

function outOfRange({ figure, own }: Own, year: readonly FigureCounts[]): SoftCheck | null {
  const range = usualRange(year, figure);
  if (!range || (own >= range.least && own <= range.most)) return null;
  const message = `Over the last 12 months it was ${counted(range.least)} to ${counted(range.most)}. Is ${counted(own)} right?`;
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
  if (last === undefined) return null;
  const change = Math.abs(own - last);
  if (change < thresholds.jumpLeast || change <= thresholds.jump * last) return null;
  const message = `It was ${counted(last)} the month before. Is ${counted(own)} right?`;
  return { figure, kind: "jump", message };
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
    const message = `Correct your count of ${nameOf(figure)}, or tick that ${answer.own.trim()} is right`;
    return [{ figure, field: "confirmed", message }];
  });
}

/** "did not attend", "GP appointments", as a figure is called inside a sentence. */
function nameOf(figure: ReturnedFigure): string {
  return IN_SENTENCES[figure];
}

const IN_SENTENCES: Record<ReturnedFigure, string> = {
  total: "all appointments",
  "staff-gp": "GP appointments",
  "staff-other": "appointments with other staff",
  "mode-face-to-face": "face-to-face appointments",
  "mode-telephone": "telephone appointments",
  "mode-online": "online or video appointments",
  "mode-home-visit": "home visits",
  "status-attended": "appointments attended",
  "status-dna": "appointments not attended",
  "status-unknown": "appointments whose outcome is not recorded",
  "same-day": "same-day appointments",
  "within-14-days": "appointments within 14 days",
  urgent: "clinically urgent appointments",
  "urgent-same-day": "urgent appointments seen the same day",
};

function counted(count: number | undefined): string {
  return (count ?? 0).toLocaleString("en-GB");
}

/** A share as a percentage of one decimal at most: "5", "47.9". */
function percent(share: number): string {
  return String(Number((100 * share).toFixed(1)));
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
