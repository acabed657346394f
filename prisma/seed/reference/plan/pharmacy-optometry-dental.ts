import { DELIVERY_PLAN, type PlanTheme } from "./theme";

const SOURCE = `${DELIVERY_PLAN}: Pharmacy, Optometry and Dental`;

export const PHARMACY_OPTOMETRY_DENTAL: PlanTheme = {
  code: "pharmacy-optometry-dental",
  name: "Pharmacy, optometry and dental",
  group: "Wider primary care",
  segment: false,
  source: SOURCE,
  ask: [],
  offer: [],
  actions: [
    {
      code: "PO-1",
      title: "Governance and collaborative arrangements",
      what: "Complete work with local Pharmacy, Optometry and Dental committees, alongside clinical networks, chairs and public health to finalise governance structure and collaborative arrangements alongside general practice.",
      source: SOURCE,
      serves: ["Sector theme: System integration", "Sector theme: Voice"],
      band: "MONTHS_12",
      starts: "2025-01-06",
      due: "2025-10-31",
    },
    {
      code: "PO-2",
      title: "Strategic and operational plan",
      what: "Develop strategic and operational plan that will meet the needs of patients, contract holders and integrates with other system health care providers.",
      source: SOURCE,
      serves: ["Sector theme: System integration"],
      band: "YEARS_2_3",
      starts: "2025-11-24",
      due: "2027-03-31",
    },
  ],
};
