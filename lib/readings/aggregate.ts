import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Sourced } from "./build";
import { figureOf, type Doubt } from "./figure";

/**
 * Adds practices up: numerators and denominators are summed, rates never
 * averaged. A practice that did not report adds nothing and is not counted as
 * behind the figure. A metric published as a value only cannot be added up.
 */
export function addUp(
  { definition, hold }: { definition: MetricDefinition; hold: number },
  parts: readonly Sourced[],
): { figure: Sourced; behind: number } {
  const reported = parts.filter((part) => part.value !== null);
  const shared = {
    source: parts[0]?.source ?? "",
    loadIds: [...new Set(parts.flatMap((part) => part.loadIds))].toSorted((a, b) => a - b),
    denominatorFrom:
      [...new Set(reported.map((part) => part.denominatorFrom))].filter(Boolean).join(" or ") || null,
    doubt: doubtOfAll(reported),
  };
  const whole = reported.every((part) => part.numerator !== null && part.denominator !== null);
  if (reported.length === 0 || !whole) {
    const reason = whole ? "No practice reported" : "Published as a value only, which cannot be added up";
    const empty = { numerator: null, denominator: null, value: null, state: "not-reported" as const, reason };
    return { figure: { ...shared, ...empty }, behind: 0 };
  }

  // Fractions (full-time equivalents): what binary arithmetic adds is taken off.
  const total = (of: (part: Sourced) => number | null) =>
    Number(reported.reduce((sum, part) => sum + (of(part) ?? 0), 0).toPrecision(15));
  const sums = {
    numerator: total((part) => part.numerator),
    denominator: total((part) => part.denominator),
    denominatorFrom: shared.denominatorFrom,
  };
  return {
    figure: { ...shared, ...figureOf(definition, sums, shared.doubt, hold) },
    behind: reported.length,
  };
}

function doubtOfAll(parts: readonly Sourced[]): Doubt | null {
  const known = parts.flatMap((part) => part.doubt ?? []);
  if (known.length === 0) return null;
  return known.reduce((sum, each) => ({ unclear: sum.unclear + each.unclear, all: sum.all + each.all }));
}
