import { DELIVERY_PLAN, OPERATING_MODEL, type PlanTheme } from "./theme";

const SOURCE = `${DELIVERY_PLAN}: Non-urgent proactive care`;
const AMBITION = `${OPERATING_MODEL}, Non-urgent Proactive Care`;

export const NON_URGENT_PROACTIVE: PlanTheme = {
  code: "non-urgent-proactive",
  name: "Non-urgent proactive",
  group: "Operating model",
  segment: true,
  source: SOURCE,
  ask: [
    "Support with development of operational groups (founded on principles of compassion and collaboration) to drive proactive care improvements and engage with local partners and stakeholders",
    "Financial investment and appropriate contracts and services to support personalised care pathways and implement agreed quality standards",
  ],
  offer: [
    "Provide leadership in creating the pathways",
    "Provide clinical leadership to deliver an integrated approach to care",
    "Prioritises patient and carer involvement, leverages community resources, and utilises digital solutions to enhance patient well-being. By fostering shared learning, mutual respect, trust and strong leadership, we can build resilient sustainable teams and create a healthcare model that meets the complex needs of our ageing population",
  ],
  actions: [
    {
      code: "NA-1",
      title: "Population health toolkit with patient engagement",
      what: "Use population health programmes to identify patients most likely to benefit from a proactive approach. Use population health programmes alongside patient engagement to evaluate impact of interventions. Develop population health management toolkit and approach to support practices and PCNs.",
      source: SOURCE,
      serves: [
        "Design principle 5: Helping people stay well for longer",
        "Design principle 10: Informed decision making",
      ],
      band: "YEARS_2_3",
      starts: "2025-08-04",
      due: "2027-05-31",
    },
    {
      code: "NA-2",
      title: "Integrated neighbourhood team development",
      what: "Support the development of Integrated Neighbourhood Teams Primary, community and secondary care, mental health, councils, voluntary sector, community groups and social prescribers",
      source: SOURCE,
      serves: ["Sector theme: System integration", "Design principle 2: Integrated care"],
      band: "YEARS_4_5",
      starts: "2027-01-04",
      due: "2029-09-30",
    },
    {
      code: "NA-3",
      title: "Technology and digital solutions for the pathways",
      what: "Use technology and digital solutions to support relevant pathways",
      source: SOURCE,
      serves: ["Sector theme: IT and digital"],
      band: "YEARS_4_5",
      starts: "2027-04-01",
      due: "2028-12-31",
    },
    {
      code: "NA-4",
      title: "Local relationships that tackle loneliness",
      what: "Develop local relationships to empower local communities and tackle loneliness",
      source: AMBITION,
      serves: ["Design principle 5: Helping people stay well for longer"],
      band: "YEARS_2_3",
      starts: "2025-11-03",
      due: "2027-03-31",
    },
    {
      code: "NA-5",
      title: "Community engagement that lasts",
      what: "Support community engagement initiatives to ensure sustainability and amplify the patient voice",
      source: AMBITION,
      serves: ["Sector theme: Voice", "Design principle 1: Patient centred care"],
      band: "YEARS_2_3",
      starts: "2025-11-03",
      due: "2026-12-31",
    },
  ],
};
