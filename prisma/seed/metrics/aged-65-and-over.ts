import type { MetricDefinition } from "@/lib/metrics/definition";
import { CONTEXT_ONLY } from "./direction";

const OLDER = ["65-69", "70-74", "75-79", "80-84", "85-89", "90-94", "95+"];

export const AGED_65_AND_OVER: MetricDefinition = {
  ...CONTEXT_ONLY,
  code: "aged-65-and-over",
  name: "Registered patients aged 65 and over",
  shortName: "Patients aged 65 and over",
  domain: "resilience",
  unit: "share",
  per: 1,
  formula: {
    from: "counts",
    datasets: ["list-ages"],
    numerator: OLDER.map((age) => `age:${age}`),
    denominator: ["list"],
    whichever: true,
  },
  numerator: "Registered patients aged 65 and over",
  denominator: "All registered patients",
  source: "Patients Registered at a GP Practice, five-year age groups",
  publisher: "NHS England",
  cadence: "month",
  lagDays: 12,
  minimumDenominator: 500,
  counted: "patients",
  whyItMatters: "Older patients need more of a practice: read its other figures beside this one",
  howCalculated: "Patients in the age groups from 65 divided by all registered patients",
  caveats: ["It describes the people a practice serves, not what the practice does"],
  annotatedMonths: [],
  breaks: [],
};
