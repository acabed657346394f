import { DELIVERY_PLAN, type PlanTheme } from "./theme";

const SOURCE = `${DELIVERY_PLAN}: Enablers, Workforce`;
const PEOPLE = "Primary Care People Plan 2024-29";
const serves = ["Sector theme: Workforce", "Design principle 8: Supporting our workforce"];

export const WORKFORCE: PlanTheme = {
  code: "workforce",
  name: "Workforce and People Plan",
  group: "Enablers",
  segment: false,
  source: SOURCE,
  ask: [],
  offer: [],
  actions: [
    {
      code: "WF-1",
      title: "People Plan and support offers",
      what: "Finalise Primary Care People Plan and support offers alongside the Coventry and Warwickshire Training Hub.",
      source: SOURCE,
      serves,
      band: "MONTHS_12",
      starts: "2025-01-06",
      due: "2025-10-31",
    },
    {
      code: "WF-2",
      title: "Employment models, placements, leadership and well-being",
      what: "Consideration of innovative employment models, increased training placements and learning environments, leadership development opportunities, health and well-being support for all.",
      source: SOURCE,
      serves,
      band: "YEARS_2_3",
      starts: "2025-11-03",
      due: "2027-03-31",
    },
    {
      code: "WF-3",
      title: "Attract: a place to learn, work and thrive",
      what: "Create a dynamic, inclusive learning environment that meets the needs of learners, supports team diversity, and aligns with the evolving skills of our future workforce. Continue to strive to make Coventry & Warwickshire an attractive place to work and thrive.",
      source: `${PEOPLE}: Attract`,
      serves,
      band: "YEARS_2_3",
      starts: "2025-11-03",
      due: "2027-09-30",
    },
    {
      code: "WF-4",
      title: "Develop: education and future leaders",
      what: "Provide diverse education and development opportunities aligned with the Primary Care Strategy and evolving care models, while continuing to support leadership schemes to nurture our future leaders.",
      source: `${PEOPLE}: Develop`,
      serves,
      band: "YEARS_2_3",
      starts: "2025-11-03",
      due: "2027-09-30",
    },
    {
      code: "WF-5",
      title: "Retain: capacity, flexibility and new working models",
      what: "Foster a positive and inclusive culture by adapting to workforce needs, building capacity and flexibility in General Practice, promoting new working models, and valuing expertise.",
      source: `${PEOPLE}: Retain`,
      serves,
      band: "YEARS_4_5",
      starts: "2025-11-03",
      due: "2028-10-31",
    },
    {
      code: "WF-6",
      title: "Support: peers, inclusion, placements and well-being",
      what: "Expand workforce peer support and mentoring, integrate Equality, Diversity, Inclusion and Belonging, in all activities, increase training placements, encourage Additional Roles Reimbursement Scheme recruitment for the Disciplinary Team and Integrated Neighbourhood Teams, and enhance health and well-being offers.",
      source: `${PEOPLE}: Support`,
      serves,
      band: "YEARS_4_5",
      starts: "2025-11-03",
      due: "2029-10-31",
    },
  ],
};
