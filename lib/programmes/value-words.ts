import { formatCount, formatValue } from "@/lib/figures/format";
import { period, periodName } from "@/lib/periods/period";
import type { ProgrammeReading } from "./programme-reading";

type Valued = Pick<ProgrammeReading, "unit">;

/** A value as it is read: whole numbers without a decimal, shares as percentages. */
export function valueWords({ unit }: Valued, value: number | null): string {
  if (value === null) return "Not reported";
  return unit === "number" && Number.isInteger(value) ? formatCount(value) : formatValue({ unit }, value);
}

/** What a figure is called: with whom it is of, where that is not the ICB. */
export function saidOf({ name, subject }: Pick<ProgrammeReading, "name" | "subject">): string {
  return subject === "ICB" ? name : `${name}: ${subject}`;
}

/** The plan beside it; a dash where none is set. */
export function planWords(reading: ProgrammeReading): string {
  return reading.plan === null ? "–" : valueWords(reading, reading.plan);
}

/** Whether it meets its plan, in words. */
export function againstPlan({ value, plan, direction }: ProgrammeReading): string {
  if (plan === null) return "No plan set";
  if (value === null) return "Not reported";
  if (direction === 0) return value === plan ? "As planned" : value > plan ? "Above plan" : "Below plan";
  return (value - plan) * direction >= 0 ? "Meets the plan" : "Short of the plan";
}

export function periodWords(text: string | null): string {
  return text === null ? "Nothing recorded" : periodName(period(text));
}

/** A share as whole hundredths: 0.1 is 10. */
export function percentOf(share: number): number {
  return Math.round(share * 100);
}
