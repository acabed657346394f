import { score, type DemoWorkstreams } from "../demo-workstream";

/** Empowering patients. */
export const EMPOWERING_PATIENTS: DemoWorkstreams = {
  "nhs-app": {
    lead: "Ifor Bevan, digital lead",
    sro: "Wendy Achebe, director of primary care",
    milestones: [
      { title: "Every practice offers record view", due: "2025-06-30", done: "2025-06-20" },
      { title: "App ambassadors in each PCN", due: "2025-09-30", done: "2025-09-26" },
      { title: "Prospective access at 90% of accounts", due: "2026-03-31" },
    ],
    told: [
      {
        now: "93 in 100 practices offer all four features.",
        next: "Visits to the practices below 70% of accounts.",
        asks: "",
      },
      {
        now: "Record views passed 265,000 in a month.",
        next: "Drop-in sessions at libraries in each Place.",
        asks: "",
      },
      {
        now: "Record views reached 271,000 in November. Prospective access is behind: practices wait for redaction training.",
        next: "Training in January and February.",
        asks: "",
      },
    ],
  },
  "self-referral": {
    lead: "Gwen Asante, community services",
    sro: "Wendy Achebe, director of primary care",
    milestones: [
      { title: "All seven pathways open", due: "2025-09-30", done: "2025-09-15" },
      { title: "Self-referral named on every practice website", due: "2026-02-27" },
    ],
    told: [
      {
        now: "The seventh pathway, wheelchair services, opened.",
        next: "A shared page of words for websites.",
        asks: "",
      },
      { now: "5,700 self-referrals in October.", next: "Website check of all practices.", asks: "" },
      {
        now: "5,930 self-referrals in November, above the plan.",
        next: "Finish the website check.",
        asks: "",
      },
    ],
  },
  "community-pharmacy": {
    lead: "Joanne Fletcher",
    sro: "Simon Adeyemi, chief pharmacist",
    milestones: [
      { title: "All pharmacies trained in the seven pathways", due: "2025-09-30", done: "2025-09-24" },
      { title: "Referral built into triage", due: "2025-11-28", done: "2025-11-21" },
      {
        title: "Oral contraception in 120 pharmacies",
        due: "2025-10-31",
        moves: [{ on: "2025-11-05", to: "2026-01-30", why: "Training places ran out in October" }],
      },
      { title: "90% of practices refer weekly", due: "2026-03-31" },
    ],
    risks: [
      {
        title: "Pharmacy closures in the north of the system",
        owner: "Simon Adeyemi",
        controls: "Monthly talk with the pharmaceutical committee; needs assessment",
        gaps: "No say in commercial decisions",
        proximity: "Within 6 months",
        inherent: score(4, 4),
        first: score(3, 4),
        target: score(2, 3),
        actions: [
          { title: "Map cover after the two closures announced", owner: "Simon Adeyemi", due: "2026-01-31" },
        ],
      },
    ],
    told: [
      { now: "182 of 186 pharmacies deliver.", next: "Referral in the triage template.", asks: "" },
      {
        now: "GP referrals make up 38% of consultations.",
        next: "Peer visits where referrals are fewest.",
        asks: "",
      },
      {
        now: "183 of 186 pharmacies deliver. GP referrals make up 41% of consultations, from 33% in April.",
        next: "Blood pressure checks in 20 more pharmacies; peer visits.",
        asks: "",
      },
    ],
  },
};
