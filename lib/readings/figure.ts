import { withinSentence } from "@/lib/language/first-letter";
import { countOf, type Cell, type Counts } from "@/lib/appointments/cells";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { State } from "./reading";

/** A metric's two sums for one organisation and period, before any comparison. */
export type Figure = {
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  state: State;
  reason: string | null;
  /** Which cells the denominator came from, where the definition offers two. */
  denominatorFrom: string | null;
};

/** Sums as read from facts; null when the source did not report one of the cells. */
export type Sums = { numerator: number | null; denominator: number | null; denominatorFrom: string | null };

/** Numerator and denominator of an appointments metric, from one organisation's counts. */
export function sumsOf(definition: MetricDefinition, counts: Counts): Sums {
  const { formula } = definition;
  if (formula.from !== "appointments") return { numerator: null, denominator: null, denominatorFrom: null };

  const numerator = sum(counts, formula.numerator);
  const first = sum(counts, formula.denominator);
  const offered = formula.otherwise ? formula.denominator.join(" + ") : null;
  if (first !== null) return { numerator, denominator: first, denominatorFrom: offered };
  const second = formula.otherwise ? sum(counts, formula.otherwise) : null;
  const denominatorFrom = second === null ? null : (formula.otherwise ?? []).join(" + ");
  return { numerator, denominator: second, denominatorFrom };
}

function sum(counts: Counts, cells: readonly string[]): number | null {
  let total = 0;
  for (const cell of cells) {
    const count = countOf(counts, cell as Cell);
    if (count === null) return null;
    total += count;
  }
  return total;
}

/** Appointments whose category is unmapped or inconsistent, of all that have a category line. */
export type Doubt = { unclear: number; all: number };

/** How much of one organisation's counts has no clear category; null where categories were not reported. */
export function doubtOf(counts: Counts): Doubt | null {
  const unmapped = countOf(counts, "category:unmapped");
  const inconsistent = countOf(counts, "category:inconsistent");
  const all = countOf(counts, "category");
  return unmapped === null || inconsistent === null || all === null
    ? null
    : { unclear: unmapped + inconsistent, all };
}

/**
 * The figure and its state. Nothing recorded to divide by is "not reported",
 * never 0 or 100%; too small is shown, ranked and never flagged.
 *
 * @param hold the share of appointments without a clear category above which category-based metrics wait
 */
export function figureOf(
  definition: MetricDefinition,
  sums: Sums,
  doubt: Doubt | null,
  hold: number,
): Figure {
  const { numerator, denominator, denominatorFrom } = sums;
  const given = { numerator, denominator, denominatorFrom };
  if (numerator === null || denominator === null) {
    const missing = numerator === null ? definition.numerator : definition.denominator;
    return {
      ...given,
      value: null,
      state: "not-reported",
      reason: `Not published: ${withinSentence(missing)}`,
    };
  }
  if (denominator === 0) {
    const reason = `None recorded: ${withinSentence(definition.denominator)}`;
    return { ...given, value: null, state: "not-reported", reason };
  }

  const value = (numerator / denominator) * definition.per;
  const held = definition.formula.from === "appointments" && definition.formula.heldByDataQuality;
  const share = doubt && doubt.all > 0 ? doubt.unclear / doubt.all : 0;
  if (held && share > hold) {
    const reason = `On hold: ${percent(share)} of appointments have no clear category, over ${percent(hold)}`;
    return { ...given, value, state: "on-hold", reason };
  }
  return { ...given, value, ...sizeOf(definition, denominator) };
}

/** Too small below the definition's minimum denominator. */
export function sizeOf(
  definition: MetricDefinition,
  denominator: number | null,
): { state: State; reason: string | null } {
  const { minimumDenominator, counted } = definition;
  if (denominator === null || denominator >= minimumDenominator) return { state: "reported", reason: null };
  const reason = `Too small to judge: ${denominator} ${counted}; ${minimumDenominator} are needed`;
  return { state: "too-small", reason };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
