import type { MetricDefinition } from "@/lib/metrics/definition";
import { LOWER_IS_BETTER } from "./direction";
import { LOCAL_DEFINITION, PRESCRIBING } from "./sources";

const SHARED = {
  ...PRESCRIBING,
  ...LOWER_IS_BETTER,
  domain: "clinical",
  formula: { from: "upload" },
} as const satisfies Partial<MetricDefinition>;

/** An OpenPrescribing measure by its name; an upload fills the months it does not give. */
function measured(measure: string): MetricDefinition["formula"] {
  const datasets = [`openprescribing:${measure}`];
  return { from: "counts", datasets, numerator: ["numerator"], denominator: ["denominator"] };
}

const CHOSEN = `The ICB’s medicines team chooses the measures. ${LOCAL_DEFINITION}`;
const BY_PRACTICE =
  "Prescriptions are put down to the practice that wrote them, wherever they were dispensed";

/** Prescribing measures an ICB commonly chooses. The upload carries numerator and denominator. */
export const MEDICINES: readonly MetricDefinition[] = [
  {
    ...SHARED,
    code: "broad-spectrum-antibiotics",
    formula: measured("ktt9-cephalosporins"),
    name: "Antibiotics that are broad spectrum",
    shortName: "Broad-spectrum antibiotics",
    unit: "share",
    per: 1,
    minimumDenominator: 20,
    counted: "items",
    numerator: "Items of co-amoxiclav, cephalosporins and quinolones",
    denominator: "All antibiotic items",
    whyItMatters: "Broad-spectrum antibiotics drive resistance and C. difficile infection",
    howCalculated: "Broad-spectrum items divided by all antibiotic items",
    caveats: [CHOSEN, BY_PRACTICE],
  },
  {
    ...SHARED,
    code: "reliever-inhalers",
    formula: measured("saba"),
    name: "Asthma inhalers that are short-acting relievers",
    shortName: "Reliever inhalers",
    unit: "share",
    per: 1,
    minimumDenominator: 20,
    counted: "items",
    numerator: "Short-acting beta agonist inhalers",
    denominator: "Short-acting beta agonist inhalers and inhaled corticosteroids",
    whyItMatters:
      "Much use of relievers goes with poorly controlled asthma, and with a larger carbon footprint",
    howCalculated: "Reliever inhalers divided by (relievers + inhaled corticosteroids)",
    caveats: [CHOSEN, BY_PRACTICE],
  },
  {
    ...SHARED,
    code: "high-dose-opioids",
    name: "Opioid items likely to be over 120mg of morphine a day",
    shortName: "High-dose opioids",
    unit: "share",
    per: 1,
    minimumDenominator: 20,
    counted: "items",
    numerator: "Opioid items with a likely daily dose of 120mg of morphine equivalent or more",
    denominator: "All opioid items",
    whyItMatters: "Above this dose harm rises and there is little more relief of long-term pain",
    howCalculated: "High-dose items divided by all opioid items",
    caveats: ["Palliative care raises the figure and may be right", CHOSEN],
  },
  {
    ...SHARED,
    code: "antibiotics-per-1000",
    name: "Antibiotic items for every 1,000 registered patients",
    shortName: "Antibiotic items per 1,000",
    unit: "rate",
    per: 1000,
    minimumDenominator: 500,
    counted: "patients",
    numerator: "Antibiotic items",
    denominator: "Registered patients",
    whyItMatters: "Fewer antibiotics where they are not needed slows resistance",
    howCalculated: "Antibiotic items divided by registered patients times 1,000",
    caveats: [
      "Not adjusted for age and sex",
      CHOSEN,
      "Rises in winter: compare with the same month last year",
    ],
  },
];
