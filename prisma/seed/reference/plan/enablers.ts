import { DELIVERY_PLAN, type PlanTheme } from "./theme";

const SOURCE = `${DELIVERY_PLAN}: Enablers`;
const plain = { group: "Enablers", segment: false, ask: [], offer: [] } as const;

export const FINANCE: PlanTheme = {
  ...plain,
  code: "finance",
  name: "Financial planning and allocation",
  source: `${SOURCE}, Financial Planning and Allocation Approach`,
  actions: [
    {
      code: "FI-1",
      title: "Ring-fenced growth: confirm the plan",
      what: "Develop and confirm plan for ringfenced funding growth for primary care services, ensuring it is directed to areas of greatest need.",
      source: `${SOURCE}, Financial Planning and Allocation Approach`,
      serves: ["Sector theme: Resource allocation", "Design principle 11: Financial sustainability"],
      band: "YEARS_2_3",
      starts: "2025-04-01",
      due: "2026-09-30",
    },
  ],
};

export const COMMS: PlanTheme = {
  ...plain,
  code: "comms",
  name: "Comms and involvement",
  source: `${SOURCE}, Comms and continued involvement of the sector`,
  actions: [
    {
      code: "CO-1",
      title: "Comms plan for dialogue, codesign and endorsement",
      what: "Develop a detailed comms plan for the delivery plan that ensures dialogue, engagement, codesign and endorsement.",
      source: `${SOURCE}, Comms and continued involvement of the sector`,
      serves: ["Sector theme: Voice"],
      band: "MONTHS_12",
      starts: "2025-01-20",
      due: "2025-06-30",
    },
  ],
};

export const ESTATES: PlanTheme = {
  ...plain,
  code: "estates",
  name: "Estates",
  source: `${SOURCE}, Estates`,
  actions: [
    {
      code: "ES-1",
      title: "Estates programme for capacity",
      what: "Continue to drive estates programme to increase capacity across primary care to deliver fit for purpose buildings and optimising the use of system estates.",
      source: `${SOURCE}, Estates`,
      serves: ["Sector theme: Resource allocation"],
      band: "YEARS_4_5",
      starts: "2025-01-06",
      due: "2029-10-31",
    },
    {
      code: "ES-2",
      title: "Forward planning with local partners",
      what: "Work collaboratively with local partners to optimise forward estates planning & service delivery locations.",
      source: `${SOURCE}, Estates`,
      serves: ["Sector theme: System integration"],
      band: "YEARS_2_3",
      starts: "2025-09-01",
      due: "2027-03-31",
    },
    {
      code: "ES-3",
      title: "Sustainable estates planning function",
      what: "Deliver a sustainable primary care estates planning function, working with system partners, efficiently and effectively delivering improved healthcare infrastructure",
      source: `${SOURCE}, Estates`,
      serves: ["Design principle 11: Financial sustainability"],
      band: "YEARS_2_3",
      starts: "2025-11-03",
      due: "2027-09-30",
    },
  ],
};
