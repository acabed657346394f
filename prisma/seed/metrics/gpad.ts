import type { Cell } from "@/lib/appointments/cells";
import type { MetricDefinition } from "@/lib/metrics/definition";

/** What every measure from national appointment data shares: whose it is, when it comes, what distorts it. */
export const GPAD = {
  domain: "access",
  per: 1,
  source: "Appointments in General Practice, practice level",
  publisher: "NHS England",
  cadence: "month",
  lagDays: 35,
  minimumDenominator: 20,
  counted: "appointments",
  annotatedMonths: [
    {
      month: 10,
      reason:
        "Autumn vaccination clinics are counted as appointments: more are booked ahead and missed in October",
    },
  ],
  breaks: [],
  suggestedRebases: [
    {
      on: "2026-04-01",
      reason:
        "From April 2026 the contract asks practices to record urgent and routine requests in a new way",
    },
  ],
} satisfies Partial<MetricDefinition>;

export const CAVEATS = [
  "Practices record appointments in different ways: there is no national standard, and the figures do not measure workload",
  "Appointments at a PCN hub or in extended hours are often not in the practice’s own figures",
  "Corrections in the appointment book change later months only",
];

export const WAITS_CAVEAT =
  "The time from booking depends on how far ahead the practice opens its book, as well as on how long patients wait";

export const WITHIN_1_WEEK: Cell[] = ["wait:same-day", "wait:1-day", "wait:2-7-days"];

export function counts(numerator: readonly Cell[], denominator: Cell) {
  return {
    from: "appointments" as const,
    numerator: [...numerator],
    denominator: [denominator],
    heldByDataQuality: false,
  };
}

/** The same, waiting while too many of the practice’s appointments have no clear category. */
export function heldCounts(numerator: readonly Cell[], denominator: Cell) {
  return { ...counts(numerator, denominator), heldByDataQuality: true };
}
