import { DELIVERY_PLAN, type PlanTheme } from "./theme";

const SOURCE = `${DELIVERY_PLAN}: Processes`;

export const PROCESSES: PlanTheme = {
  code: "processes",
  name: "Processes",
  group: "Processes",
  segment: false,
  source: SOURCE,
  ask: [],
  offer: [],
  actions: [
    {
      code: "PR-1",
      title: "Resilience through transformation, PCARP and PQAF",
      what: "Continue to support primary care and general practice resilience through Primary care Transformation process, PCARP and PQAF",
      source: SOURCE,
      serves: ["Design principle 9: Quality and safety assurance", "Sector theme: Activity and demand"],
      band: "YEARS_4_5",
      starts: "2024-11-25",
      due: "2029-10-31",
    },
    {
      code: "PR-2",
      title: "Clear support offers for practices and PCNs",
      what: "Clarify and continue to develop support offers to practices and PCNs",
      source: SOURCE,
      serves: ["Design principle 6: Managing variation in care"],
      band: "MONTHS_12",
      starts: "2025-01-06",
      due: "2025-09-30",
    },
    {
      code: "PR-3",
      title: "Development of PCNs and GP providers",
      what: "Support and define the development and evolution of PCNs and GP Providers",
      source: SOURCE,
      serves: ["Sector theme: System integration"],
      band: "YEARS_2_3",
      starts: "2025-11-03",
      due: "2027-09-30",
    },
  ],
};
