import { notFound } from "next/navigation";
import { closedBecause } from "@/lib/appointments/deadlines";
import { figureMonths, monthsUpTo, type FigureMonth } from "@/lib/appointments/figure-months";
import { NOTHING_ANSWERED, type Answered } from "@/lib/appointments/return-answers";
import { keptFromSending } from "@/lib/appointments/kept-from-sending";
import type { ReturnProblem } from "@/lib/appointments/return-problem";
import { softChecks, usualRange, type SoftCheck } from "@/lib/appointments/soft-checks";
import { canMove, type ReturnState } from "@/lib/appointments/return-state";
import {
  figureDefinition,
  RETURNED_FIGURES,
  shareOf,
  type ReturnedFigure,
} from "@/lib/appointments/returned-figures";
import { publishedWords } from "@/lib/loads/publication";
import type { Actor } from "@/lib/permissions/actor";
import { parsePeriod, periodName, type Period } from "@/lib/periods/period";
import { today, workingInstant } from "@/lib/server/clock";
import { windowsFor, type HeldTo } from "@/lib/server/queries/returns/collection-windows";
import { keptChecks, type KeptChecks } from "@/lib/server/queries/returns/kept-checks";
import { nationalYear, type NationalMonth } from "@/lib/server/queries/returns/national-months";
import { findReturn, type KeptReturn } from "@/lib/server/queries/returns/return";
import type { ReturnedPractice } from "@/lib/server/queries/returns/returned-practice";
import { beforeMonth, softThresholds } from "@/lib/server/queries/returns/soft-thresholds";
import type { ReturnOf } from "@/lib/server/returns/locked-return";

/** Everything a page about one return shows, whoever reads it. */
export type AskedMonth = {
  month: Period;
  window: HeldTo;
  /** Null: the practice is not in the month's national data. */
  national: { now: NationalMonth; before: NationalMonth[] } | null;
  kept: KeptReturn | null;
  /** What the returns of this month and the twelve before say of the national figures, by month. */
  checks: KeptChecks;
  state: ReturnState;
};

/** A month of a practice, where it was asked about by today; "not found" otherwise. */
export async function askedMonth(practice: ReturnedPractice, text: string): Promise<AskedMonth> {
  const month = parsePeriod(text);
  if (month?.cadence !== "month") notFound();
  const [[window], national, kept, checks] = await Promise.all([
    windowsFor({ system: practice.system.code, practice: practice.code }, month),
    nationalYear(practice.code, month),
    findReturn(practice.code, month),
    keptChecks([practice.code], monthsUpTo(month)),
  ]);
  if (!window || window.opensOn > today()) notFound();
  return {
    month,
    window,
    national,
    kept,
    checks: checks.get(practice.code) ?? new Map(),
    state: kept?.state ?? "NOT_STARTED",
  };
}

export function returnOf(practice: ReturnedPractice, month: Period): ReturnOf {
  return { practice: practice.code, system: practice.system.code, month };
}

/** What the practice's form holds: its draft, what it sent where it has no draft, or nothing yet. */
export function answeredIn(kept: KeptReturn | null): Answered {
  return kept?.draft ?? kept?.sent[0] ?? NOTHING_ANSWERED;
}

/** Why the practice cannot write now, in words; null where it can. */
export function closedWords({ state, window, kept }: AskedMonth): string | null {
  if (!canMove(state, "save")) {
    return "This return has been accepted and is locked. If something in it is wrong, ask the ICB to release it.";
  }
  const dated = {
    state,
    submittedAt: kept?.submittedAt ?? null,
    reopenedUntil: kept?.reopenedUntil ?? null,
  };
  const closed = closedBecause(dated, window, { at: workingInstant(), today: today() });
  if (closed === "closed") return "This collection has closed. The ICB can give your practice longer.";
  if (closed === "edits-closed")
    return "Corrections have closed for this month. The ICB can give your practice longer.";
  return null;
}

/** The soft checks of what was answered, by the thresholds in force today. */
export async function checksOf(
  practice: ReturnedPractice,
  { month, national }: AskedMonth,
  answered: Answered,
): Promise<SoftCheck[]> {
  if (!national) return [];
  const [thresholds, before] = await Promise.all([
    softThresholds(today()),
    beforeMonth(practice.code, month, national.before),
  ]);
  return softChecks(national.now.figures, answered, { before, thresholds });
}

/** Everything that keeps what is kept of a month from being sent. */
export async function problemsOf(practice: ReturnedPractice, asked: AskedMonth): Promise<ReturnProblem[]> {
  const answered = answeredIn(asked.kept);
  const checks = await checksOf(practice, asked, answered);
  return keptFromSending(asked.national?.now.figures ?? {}, answered, checks);
}

/** "National figures of November 2025, published 18 December 2025". */
export function nationalWords({ month, national }: AskedMonth): string {
  const published = national ? `, ${publishedWords(national.now.published)}` : "";
  return `National figures of ${periodName(month)}${published}`;
}

/** One figure with the months before it, for a line of a table. */
export type AskedFigure = {
  figure: ReturnedFigure;
  group: string;
  name: string;
  national: number;
  share: number | null;
  range: { least: number; most: number } | null;
  /** Thirteen months, oldest first, with what the returns of each say. */
  months: FigureMonth[];
};

export function askedFigures({ month, national, checks }: AskedMonth): AskedFigure[] {
  if (!national) return [];
  const { now, before } = national;
  const year = before.map(({ figures }) => figures);
  return RETURNED_FIGURES.flatMap((figure) => {
    const count = now.figures[figure];
    if (count === undefined) return [];
    const { group, name } = figureDefinition(figure);
    const months = figureMonths(figure, month, { published: [...before, now], kept: checks });
    const share = shareOf(now.figures, figure);
    return [{ figure, group, name, national: count, share, range: usualRange(year, figure), months }];
  });
}

/** The PCN an actor sends a return for the practice by; null for the practice's own people. */
export function onBehalfOf(actor: Actor, practice: ReturnedPractice): string | null {
  const own = actor.grants.some(
    ({ role, organisation }) => role === "PRACTICE_MANAGER" && organisation === practice.code,
  );
  if (own) return null;
  const pcn = actor.grants.find(
    ({ role, organisation }) => role === "PCN_STAFF" && practice.returnsBy.includes(organisation),
  );
  return pcn?.organisation ?? null;
}
