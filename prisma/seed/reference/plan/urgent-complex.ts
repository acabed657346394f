import { DELIVERY_PLAN, OPERATING_MODEL, type PlanTheme } from "./theme";

const SOURCE = `${DELIVERY_PLAN}: Urgent complex care`;
const AMBITION = `${OPERATING_MODEL}, Urgent Complex Care`;

export const URGENT_COMPLEX: PlanTheme = {
  code: "urgent-complex",
  name: "Urgent complex",
  group: "Operating model",
  segment: true,
  source: SOURCE,
  ask: [
    "Financial investment and contracts to support continuity, MDTs and data services required to deliver the above options",
  ],
  offer: [
    "Primary Care would offer leadership, workforce, expertise and the infrastructure essential to provide this improved care of complex patients",
    "There would also be a commitment to work with Secondary Care to achieve shared goals – such as reductions in unnecessary hospital admissions and providing best value when spending the Coventry and Warwickshire Pound",
  ],
  actions: [
    {
      code: "UC-1",
      title: "Neighbourhood team roles and working model",
      what: "Use care collaborative arrangements to define neighbourhood, integrated neighbourhood team roles/responsibilities/working model",
      source: SOURCE,
      serves: [
        "Sector theme: System integration",
        "Design principle 4: Coordinated proactive care for patients with complex needs",
      ],
      band: "YEARS_2_3",
      starts: "2025-04-14",
      due: "2026-12-31",
    },
    {
      code: "UC-2",
      title: "Paramedic visiting at each Place",
      what: "Consider examples of best practice – e.g. expansion of paramedic visiting service across system and delivered at place level",
      source: SOURCE,
      serves: [
        "Ambition: Consider expansion of paramedic visiting service across system and delivered at place level",
      ],
      band: "YEARS_2_3",
      starts: "2025-07-01",
      due: "2026-11-30",
    },
    {
      code: "UC-3",
      title: "Proactive management of complex patients",
      what: "Focus on the proactive management of complex patients to minimise unscheduled urgent care",
      source: SOURCE,
      serves: ["Design principle 4: Coordinated proactive care for patients with complex needs"],
      band: "YEARS_2_3",
      starts: "2026-04-01",
      due: "2027-09-30",
    },
    {
      code: "UC-4",
      title: "Primary care at the centre of the community integrator",
      what: "Primary Care at the centre of the development and design of community integrator programme",
      source: `${AMBITION}; also Non-urgent Proactive Care`,
      serves: ["Sector theme: System integration", "Sector theme: Voice"],
      band: "MONTHS_12",
      starts: "2025-01-06",
      due: "2025-10-31",
    },
    {
      code: "UC-5",
      title: "Integration with community services and voluntary sector",
      what: "Improve integration with community services, voluntary sector etc",
      source: AMBITION,
      serves: ["Design principle 2: Integrated care"],
      band: "YEARS_2_3",
      starts: "2025-11-03",
      due: "2027-06-30",
    },
    {
      code: "UC-6",
      title: "Funded primary care support to urgent response teams",
      what: "Support the development of funded primary care support to urgent response teams",
      source: AMBITION,
      serves: ["Sector theme: Resource allocation"],
      band: "YEARS_2_3",
      starts: "2026-04-01",
      due: "2027-03-31",
    },
    {
      code: "UC-7",
      title: "Options for urgent care at PCN and place level",
      what: "Consider options for delivery of urgent care at PCN and place level",
      source: AMBITION,
      serves: ["Sector theme: Activity and demand"],
      band: "YEARS_2_3",
      starts: "2026-01-05",
      due: "2026-12-31",
    },
  ],
};
