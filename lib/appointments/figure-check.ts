import type { MetricDefinition } from "@/lib/metrics/definition";
import type { DisputeState } from "./dispute-state";
import { awaitsReview, type ReturnState } from "./return-state";
import { figureDefinition, RETURNED_FIGURES, type ReturnedFigure } from "./returned-figures";

/** A figure the practice counts differently, beside the national one; `own` is null where its book does not record it. */
export type Disputed = { figure: ReturnedFigure; national: number; own: number | null };

/** Whether a practice has verified the national figures of a month that a measure rests on. */
export type FigureCheck =
  | { is: "verified" }
  | { is: "not-verified" }
  /** The national figure stays; the practice's own counts are shown beside it. */
  | { is: "disputed"; disputes: Disputed[] };

/** What is kept of a practice's return for a month; null where nothing is. */
export type KeptCheck = { state: ReturnState; disputes: (Disputed & { state: DisputeState })[] };

type Formula = MetricDefinition["formula"];

/** What is asked as "all appointments" is the total of each of these. */
const TOTALS = ["appointments", "wait", "status", "staff", "mode", "category"];

/** The figures of a return that a measure is made of; none for a measure of other data. */
export function figuresBehind(formula: Formula): ReturnedFigure[] {
  if (formula.from !== "appointments") return [];
  const cells = new Set([...formula.numerator, ...formula.denominator]);
  return RETURNED_FIGURES.filter((figure) =>
    figure === "total"
      ? TOTALS.some((total) => cells.has(total))
      : figureDefinition(figure).cells.every((cell) => cells.has(cell)),
  );
}

/** A dispute that still stands: open, with NHS England, or agreed with the practice. */
export function stands(state: DisputeState): boolean {
  return state === "OPEN" || state === "REFERRED" || state === "AGREED";
}

/**
 * Whether a practice's figure of a measure is verified. Sent is verified, as far
 * as the practice does not dispute what the measure rests on; sent back to the
 * practice it is not, until it is sent again. Null for a measure of other data.
 */
export function checkOf(formula: Formula, kept: KeptCheck | null): FigureCheck | null {
  if (formula.from !== "appointments") return null;
  return checkOfFigures(kept === null ? [] : figuresBehind(formula), kept);
}

/** The same of the figures that a return asks about. */
export function checkOfFigures(behind: readonly ReturnedFigure[], kept: KeptCheck | null): FigureCheck {
  if (kept === null || !isVerification(kept.state)) return { is: "not-verified" };
  const disputes = kept.disputes.filter(({ figure, state }) => stands(state) && behind.includes(figure));
  if (disputes.length === 0) return { is: "verified" };
  return {
    is: "disputed",
    disputes: disputes.map(({ figure, national, own }) => ({ figure, national, own })),
  };
}

/** Whether a return in this state says that the practice has looked: sent and not sent back. */
export function isVerification(state: ReturnState): boolean {
  return awaitsReview(state) || state === "ACCEPTED";
}

export const CHECK_NAMES: Record<FigureCheck["is"], string> = {
  verified: "Verified",
  disputed: "Disputed",
  "not-verified": "Not verified",
};

/** "practice counts 5,966 for all appointments, national 5,452". Numbers with `format`. */
export function disputeWords({ figure, national, own }: Disputed, format: (count: number) => string): string {
  const name = figureDefinition(figure).name;
  const counted = own === null ? "practice’s book does not record" : `practice counts ${format(own)} for`;
  return `${counted} “${name}”, national ${format(national)}`;
}
