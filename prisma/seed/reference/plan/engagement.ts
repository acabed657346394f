import { DELIVERY_PLAN, type PlanTheme } from "./theme";

const SOURCE = `${DELIVERY_PLAN}: Delivery plan engagement and endorsement`;

export const ENGAGEMENT: PlanTheme = {
  code: "engagement",
  name: "Engagement and endorsement",
  group: "Endorsement",
  segment: false,
  source: SOURCE,
  ask: [],
  offer: [],
  actions: [
    {
      code: "EN-1",
      title: "Delivery plan development process and working group",
      what: "Establish delivery plan development process and working group",
      source: SOURCE,
      serves: ["Sector theme: Voice"],
      band: "MONTHS_12",
      starts: "2024-11-25",
      due: "2025-04-30",
    },
    {
      code: "EN-2",
      title: "Draft split by timeframe",
      what: "Develop draft split by time frame (12 months, 2-3 years, 4-5 years)",
      source: SOURCE,
      serves: ["Sector theme: System integration"],
      band: "MONTHS_12",
      starts: "2025-02-03",
      due: "2025-07-31",
    },
    {
      code: "EN-3",
      title: "Endorsement of the delivery plan",
      what: "Delivery plan endorsement. The delivery plan will need further development and endorsement from Primary Care and the system",
      source: SOURCE,
      serves: ["Sector theme: Voice"],
      band: "MONTHS_12",
      starts: "2025-08-01",
      due: "2025-10-31",
    },
  ],
};
