import type { FieldErrors } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { Present } from "./decision";
import type { Framework } from "./framework";
import type { Level } from "./level";
import { standing, type Decided } from "./level-in-force";
import { nextReview, reviewDayProblem } from "./review";

/** What a panel may do with a proposal. Nothing is chosen beforehand. */
export const CHOICES = ["agree", "stay", "another", "hold"] as const;
export type Choice = (typeof CHOICES)[number];

/** What the panel's form says. */
export type Deciding = {
  choice: Choice;
  /** For "another". */
  level: Level | null;
  decidedOn: Day;
  reason: string;
  panel: readonly Present[];
  /** Null: the latest day that the edition allows. */
  nextReview: Day | null;
  /** For "hold". */
  waitsFor: string;
  /** The decision this corrects; null: it follows the last one. */
  corrects: number | null;
};

/** What it is decided upon. */
export type DecidedUpon = {
  decisions: readonly Decided[];
  /** The level proposed; null: not enough data, or no proposal. */
  proposed: Level | null;
  edition: Framework;
  today: Day;
};

/** What is kept of a decision beside its words. */
export type Outcome = Pick<Decided, "kind" | "level"> & { waitsFor: string | null; nextReview: Day };

type Judgement = { outcome: Outcome; errors: null } | { outcome: null; errors: FieldErrors };

/**
 * What a panel's form comes to, or everything that is wrong with it by field.
 * A level that is not the proposed one is an override and needs a reason, and
 * so does a hold: the practice reads it.
 */
export function decide(form: Deciding, upon: DecidedUpon): Judgement {
  const before = followed(upon.decisions, form.corrects);
  const level = levelOf(form, { current: before?.level ?? null, proposed: upon.proposed });
  const errors: FieldErrors = {};
  const wrong = (field: string, message: string) => (errors[field] ??= []).push(message);

  if (typeof level === "string") wrong(form.choice === "another" ? "level" : "choice", level);
  const kind = form.choice === "hold" ? "HOLD" : level === upon.proposed ? "CONFIRM" : "OVERRIDE";
  const waitsFor = kind === "HOLD" ? form.waitsFor.trim() : null;
  if (kind !== "CONFIRM" && form.reason.trim() === "") wrong("reason", REASON_NEEDED);
  if (waitsFor === "")
    wrong("waitsFor", "Enter what the panel waits for, like the January workforce figures");
  for (const message of panelErrors(form.panel)) wrong("panel", message);

  const earliest = earliestDay(upon.decisions, form.corrects);
  if (form.decidedOn > upon.today)
    wrong("decidedOn", `Enter a day that is not in the future: today is ${dayName(upon.today)}`);
  else if (earliest && form.decidedOn < earliest)
    wrong("decidedOn", `Enter a day on or after ${dayName(earliest)}, the day of the decision before it`);

  if (typeof level === "string") return { outcome: null, errors };
  const { offered, latest } = nextReview(upon.edition, level, form.decidedOn);
  const review = form.nextReview ?? offered;
  const problem = reviewDayProblem(review, form.decidedOn, latest);
  if (problem) wrong("nextReview", `${problem}: enter a day up to ${dayName(latest)}`);
  if (Object.keys(errors).length > 0) return { outcome: null, errors };
  return { outcome: { kind, level, waitsFor, nextReview: review }, errors: null };
}

const REASON_NEEDED = "Enter a reason: this is not what is proposed, and the practice will read why";

/** The decision a new one follows, or a correction stands after; null: it is the first. */
export function followed(decisions: readonly Decided[], corrects: number | null): Decided | null {
  const inOrder = standing(decisions);
  const at =
    corrects === null ? inOrder.length : inOrder.findIndex(({ decision }) => decision.id === corrects);
  return inOrder[at - 1]?.decision ?? null;
}

/** A decision is made on or after the day of the one it follows, a correction on or after what it corrects. */
function earliestDay(decisions: readonly Decided[], corrects: number | null): Day | null {
  const corrected = decisions.find(({ id }) => id === corrects);
  return (corrected ?? followed(decisions, null))?.decidedOn ?? null;
}

/** The level a choice comes to, or why there is none. */
function levelOf(
  { choice, level }: Deciding,
  { current, proposed }: { current: Level | null; proposed: Level | null },
): Level | string {
  switch (choice) {
    case "agree":
      return proposed ?? "Choose another level: there is not enough data for a proposal to agree with";
    case "another":
      return level ?? "Choose a level from 0 to 4";
    case "stay":
    case "hold":
      return current ?? "Choose another level: none has been decided before that could stay";
  }
}

function panelErrors(panel: readonly Present[]): string[] {
  if (panel.length === 0) return ["Tick or name who was present, at least one"];
  if (panel.every(({ steppedOut }) => steppedOut))
    return ["At least one of those present must have stayed in the room"];
  return [];
}
