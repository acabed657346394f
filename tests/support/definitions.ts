import { metricDefinition, type MetricDefinition } from "@/lib/metrics/definition";

/** A metric definition with everything filled in; say what matters to the test. */
export function aDefinition(over: Partial<MetricDefinition> = {}): MetricDefinition {
  return metricDefinition.parse({
    code: "within-2-weeks",
    name: "Appointments within two weeks",
    shortName: "Within 2 weeks",
    domain: "access",
    unit: "share",
    per: 1,
    direction: 1,
    directionWords: "higher is better",
    numerator: "Appointments up to 14 days after booking",
    denominator: "All appointments",
    formula: {
      from: "appointments",
      numerator: ["wait:same-day", "wait:1-day", "wait:2-7-days", "wait:8-14-days"],
      denominator: ["wait"],
      heldByDataQuality: false,
    },
    source: "Appointments in General Practice",
    publisher: "NHS England",
    cadence: "month",
    lagDays: 42,
    minimumDenominator: 20,
    counted: "appointments",
    whyItMatters: "Waits matter to patients",
    howCalculated: "One over the other",
    caveats: [],
    annotatedMonths: [],
    breaks: [],
    ...over,
  });
}
