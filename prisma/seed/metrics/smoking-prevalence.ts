import type { MetricDefinition } from "@/lib/metrics/definition";
import { CONTEXT_ONLY } from "./direction";

export const SMOKING_PREVALENCE: MetricDefinition = {
  ...CONTEXT_ONLY,
  code: "smoking-prevalence",
  name: "Adults who smoke",
  shortName: "Adults who smoke",
  domain: "prevention",
  unit: "share",
  per: 1,
  formula: {
    from: "counts",
    datasets: ["fingertips:91547"],
    numerator: ["count"],
    denominator: ["denominator"],
  },
  numerator: "Registered patients aged 15 and over recorded as current smokers",
  denominator: "Registered patients aged 15 and over whose smoking is recorded",
  source: "Fingertips, indicator 91547, from the Quality and Outcomes Framework",
  publisher: "Department of Health and Social Care",
  cadence: "year",
  lagDays: 270,
  minimumDenominator: 100,
  counted: "patients",
  whyItMatters:
    "Smoking is the largest cause of illness that can be prevented, and shows the need a practice meets",
  howCalculated: "Current smokers divided by patients aged 15 and over whose smoking is recorded",
  caveats: ["It describes the people a practice serves more than what the practice does"],
  annotatedMonths: [],
  breaks: [],
};
