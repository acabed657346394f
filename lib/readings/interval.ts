import type { MetricDefinition } from "@/lib/metrics/definition";
import { byars } from "@/lib/statistics/byars";
import { Z95 } from "@/lib/statistics/interval";
import { wilson } from "@/lib/statistics/wilson";

/** The 95% interval, in the value's own unit: Wilson for shares, Byar's for rates, none for plain numbers. */
export function intervalOf(
  { unit, per }: Pick<MetricDefinition, "unit" | "per">,
  { numerator, denominator }: { numerator: number | null; denominator: number | null },
): { lower: number | null; upper: number | null } {
  if (numerator === null || !denominator || unit === "number") return { lower: null, upper: null };
  const interval =
    unit === "share" ? wilson(numerator, denominator, Z95) : byars(numerator, denominator, per, Z95);
  return { lower: interval?.lower ?? null, upper: interval?.upper ?? null };
}
