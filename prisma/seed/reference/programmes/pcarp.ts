import type { MetricRef, ProgrammeDefinition, Workstream } from "@/lib/programmes/programme";
import { PCARP_METRICS } from "./pcarp-metrics";

const own = (...codes: string[]): MetricRef[] => codes.map((code) => ({ own: code }));
const catalogue = (...codes: string[]): MetricRef[] => codes.map((code) => ({ catalogue: code }));

function workstream(code: string, name: string, about: string, ...metrics: MetricRef[][]): Workstream {
  return { code, name, about, metrics: metrics.flat() };
}

/** The delivery plan for recovering access to primary care, 9 May 2023, as an ICB reports it: four domains. */
export const PCARP: ProgrammeDefinition = {
  name: "Delivery plan for recovering access to primary care",
  shortName: "Access recovery programme",
  source:
    "NHS England, Delivery plan for recovering access to primary care, 9 May 2023, and its update for 2024/25",
  domains: [
    {
      code: "empowering-patients",
      name: "Empowering patients",
      workstreams: [
        workstream(
          "nhs-app",
          "NHS App and record access",
          "Patients see their record, read messages, book and order repeat prescriptions in the NHS App.",
          own(
            "nhs-app-features",
            "prospective-record-access",
            "nhs-app-registrations",
            "record-views",
            "repeat-prescriptions",
          ),
        ),
        workstream(
          "self-referral",
          "Self-referral pathways",
          "Patients refer themselves to seven community services without seeing a GP first.",
          own("self-referrals", "self-referral-pathways"),
        ),
        workstream(
          "community-pharmacy",
          "Community pharmacy",
          "Pharmacy First, blood pressure checks and oral contraception in community pharmacies.",
          own("pharmacies-delivering", "pharmacy-first-consultations", "pharmacy-first-gp-referrals"),
          catalogue("pharmacy-first-referrals-per-1000"),
          own("cpcs-gp-referrals", "pharmacy-blood-pressure-checks", "pharmacy-oral-contraception"),
        ),
      ],
    },
    {
      code: "modern-general-practice-access",
      name: "Implementing modern general practice access",
      workstreams: [
        workstream(
          "cloud-telephony",
          "Cloud telephony",
          "Every practice on cloud-based telephony with call-back and queueing.",
          own("cloud-telephony", "analogue-signed"),
          catalogue("calls-over-5-minutes-core", "calls-missed"),
        ),
        workstream(
          "online-tools",
          "Online tools and care navigation",
          "Online consultation in all core hours, and staff who guide patients to the right help.",
          own("online-capability", "online-open-core-hours", "care-navigation-training"),
          catalogue("online-requests-per-1000"),
        ),
        workstream(
          "transition-support",
          "Transition cover and transformation funding",
          "Money and time for practices to change how they work.",
          own("practices-funded", "transition-funding"),
        ),
        workstream(
          "improvement-programme",
          "General Practice Improvement Programme",
          "Hands-on support in three intensities, and Support Level Framework conversations.",
          own("gpip-universal", "gpip-intermediate", "gpip-intensive", "support-level-conversations"),
        ),
        workstream(
          "access-outcomes",
          "Access outcomes",
          "What patients notice: how soon they are seen, and how easily they get through.",
          catalogue(
            "same-day",
            "within-1-week",
            "within-2-weeks",
            "experience-contacting",
            "calls-over-5-minutes-peak",
          ),
        ),
      ],
    },
    {
      code: "building-capacity",
      name: "Building capacity",
      workstreams: [
        workstream(
          "additional-roles",
          "Additional roles",
          "The recruitment trajectory of the Additional Roles Reimbursement Scheme, by role, and its budget.",
          own("additional-roles-fte", "additional-roles-spend"),
          catalogue("pcn-direct-care-per-10000"),
        ),
        workstream(
          "workforce",
          "GPs, nurses, retention and training",
          "More staff in training, more who stay.",
          catalogue("patients-per-gp", "nurses-per-10000"),
          own("gp-trainees", "gp-leavers"),
        ),
        workstream(
          "appointments",
          "Appointments",
          "The volume of appointments, against a year before and against 2019.",
          catalogue("appointments-per-1000"),
          own("appointments-against-2019"),
        ),
        workstream(
          "estates",
          "Estates",
          "“Here and Now” schemes, and developer contributions to premises.",
          own("estates-here-and-now", "estates-developer-schemes"),
        ),
        workstream(
          "dental",
          "Dental access",
          "From the joint forward plan: Units of Dental Activity toward the level before the pandemic.",
          own("dental-units"),
        ),
      ],
    },
    {
      code: "cutting-bureaucracy",
      name: "Cutting bureaucracy",
      workstreams: [
        workstream(
          "interface",
          "Primary and secondary care interface",
          "Four areas, assessed by each trust: onward referral, complete care, call and recall, points of contact.",
          own(
            "interface-areas-assessed",
            "interface-onward-referral",
            "interface-complete-care",
            "interface-call-and-recall",
            "interface-points-of-contact",
            "practices-in-teams",
          ),
        ),
        workstream(
          "medical-evidence",
          "Medical evidence and incentive schemes",
          "Fewer requests for evidence, fewer indicators to report.",
          own("medical-evidence-requests"),
        ),
        workstream(
          "online-registration",
          "Online registration",
          "Patients register with a practice online.",
          own("register-online"),
        ),
      ],
    },
  ],
  metrics: [...PCARP_METRICS],
  aims: [
    {
      code: "right-appointment-in-time",
      words:
        "Everyone who needs an appointment gets one within the period their need asks for, and is assessed or signposted at first contact.",
      by: "2028",
      measure: { catalogue: "within-2-weeks" },
      baseline: null,
    },
    {
      code: "workforce-grows",
      words:
        "The general practice workforce grows in number and in breadth, all PCNs using the additional roles they can have.",
      by: "2028",
      measure: { own: "additional-roles-fte" },
      baseline: null,
    },
    {
      code: "infrastructure-supports",
      words:
        "Infrastructure supports better access: IT, telephony and estates, with the funding there is used to the full.",
      by: "2028",
      measure: { own: "cloud-telephony" },
      baseline: null,
    },
    {
      code: "integrated-teams",
      words:
        "Practices and PCNs are part of Integrated Neighbourhood Teams and of care out of hospital in each Place.",
      by: "2028",
      measure: { own: "practices-in-teams" },
      baseline: null,
    },
    {
      code: "experience-improves",
      words: "Patients’ experience of access improves, as the GP Patient Survey tells it.",
      by: "2028",
      measure: { catalogue: "experience-contacting" },
      baseline: null,
    },
  ],
  deliverables: [
    { name: "Recruitment trajectory of additional roles", metrics: own("additional-roles-fte") },
    {
      name: "Community pharmacy: pharmacies delivering, and referrals by practices (CPCS, then Pharmacy First)",
      metrics: own("pharmacies-delivering", "pharmacy-first-gp-referrals", "cpcs-gp-referrals"),
    },
    { name: "Units of Dental Activity toward the level before the pandemic", metrics: own("dental-units") },
  ],
  bodies: ["PCARP Group", "ICB Primary Care Group", "Finance and Performance Committee", "ICB Board"],
  rules: { lateDays: 30, offPlan: 0.1 },
};

/** The plan's own dates. An ICB that goes on with it locally says so in the row it keeps. */
export const PCARP_DATES = { code: "pcarp", startsOn: "2023-05-09", endsOn: null } as const;
