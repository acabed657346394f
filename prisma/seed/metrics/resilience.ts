import type { MetricDefinition } from "@/lib/metrics/definition";
import { CONTEXT_ONLY, LOWER_IS_BETTER } from "./direction";
import { LOCAL_DEFINITION, PRACTICE_RESILIENCE } from "./sources";

type Words = Pick<
  MetricDefinition,
  "code" | "name" | "shortName" | "numerator" | "counted" | "whyItMatters" | "howCalculated"
>;

const SHARED = {
  ...PRACTICE_RESILIENCE,
  domain: "resilience",
  unit: "number",
  per: 1,
  formula: { from: "upload" },
  minimumDenominator: 0,
  denominator: "Not applicable: a record of the practice",
  caveats: [
    LOCAL_DEFINITION,
    "Recorded by the ICB with the practice. Absent means not recorded, and not none",
  ],
} satisfies Partial<MetricDefinition>;

function warning(words: Words): MetricDefinition {
  return { ...SHARED, ...LOWER_IS_BETTER, ...words };
}

function context(words: Words): MetricDefinition {
  return { ...SHARED, ...CONTEXT_ONLY, ...words };
}

const ONE_IF_SO = "1 when so on the last day of the quarter, 0 when not";

/**
 * What may shake a practice. Contract notices are not here: they are contract
 * actions, that fewer people may read than a figure.
 */
export const RESILIENCE: readonly MetricDefinition[] = [
  warning({
    code: "unplanned-closure-days",
    name: "Days or half days the practice closed without plan",
    shortName: "Unplanned closure, days",
    numerator: "Days in the quarter on which the practice closed without plan, half days as 0.5",
    counted: "days",
    whyItMatters: "Patients cannot reach their practice, and neighbours carry the work",
    howCalculated: "Sum of the days in the quarter",
  }),
  warning({
    code: "partners-lost",
    name: "Partners lost in the last 12 months",
    shortName: "Partners lost, 12 months",
    numerator: "Partners who left or gave notice in the 12 months to the end of the quarter",
    counted: "partners",
    whyItMatters: "Losing partners is the commonest beginning of a practice in trouble",
    howCalculated: "Count of partners over 12 months",
  }),
  warning({
    code: "premises-at-risk",
    name: "Premises at risk",
    shortName: "Premises at risk",
    numerator: "A lease that ends, notice given, or a condition survey that asks for urgent work",
    counted: "records",
    whyItMatters: "A practice without secure premises cannot plan",
    howCalculated: ONE_IF_SO,
  }),
  warning({
    code: "declaration-late",
    name: "Annual electronic declaration late",
    shortName: "Annual declaration late",
    numerator: "Annual practice declaration (eDEC) not submitted by its deadline",
    counted: "records",
    whyItMatters: "Often a first sign of a practice short of time",
    howCalculated: ONE_IF_SO,
  }),
  context({
    code: "single-handed",
    name: "Single-handed practice",
    shortName: "Single-handed",
    numerator: "One GP partner or contractor",
    counted: "records",
    whyItMatters: "No one to take over at once when the partner cannot work. Many give excellent care",
    howCalculated: ONE_IF_SO,
  }),
  context({
    code: "list-closure-application",
    name: "Application to close the list or a branch",
    shortName: "List or branch closure applied for",
    numerator: "An application to close the list, or a branch, under consideration or granted",
    counted: "records",
    whyItMatters: "A practice that asks to close its list is saying that it is at its limit",
    howCalculated: ONE_IF_SO,
  }),
];
