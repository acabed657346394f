import type { Score } from "@/lib/programmes/risk";

/** A milestone: first due, each later day it was moved to with the day and reason, and the day it was done. */
export type DemoMilestone = {
  title: string;
  due: string;
  moves?: readonly { on: string; to: string; why: string }[];
  done?: string;
};

export type DemoRisk = {
  title: string;
  owner: string;
  controls: string;
  gaps: string;
  proximity: string;
  framework?: string;
  inherent: Score;
  first: Score;
  /** Scored again later. */
  later?: { on: string; score: Score; why: string };
  target: Score;
  escalated?: { on: string; to: string };
  actions: readonly { title: string; owner: string; due: string; done?: string }[];
};

export type DemoWorkstream = {
  /** A person of the demo who may update it, or only a name. */
  lead: string;
  sro: string;
  milestones: readonly DemoMilestone[];
  risks?: readonly DemoRisk[];
  /** What is said in each period, oldest first; null: no update was sent. */
  told: readonly ({ now: string; next: string; asks: string; delivery?: readonly [string, string] } | null)[];
};

const s = (likelihood: number, impact: number): Score => ({ likelihood, impact });

/** The demo's workstreams. Every name, date and word is made up. */
export const WORKSTREAMS: Readonly<Record<string, DemoWorkstream>> = {
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
        inherent: s(4, 4),
        first: s(3, 4),
        target: s(2, 3),
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
  "cloud-telephony": {
    lead: "Ifor Bevan, digital lead",
    sro: "Wendy Achebe, director of primary care",
    milestones: [
      { title: "Last analogue line signed for", due: "2025-03-31", done: "2025-03-28" },
      {
        title: "Call-back on at every practice",
        due: "2025-07-31",
        moves: [
          { on: "2025-07-28", to: "2025-10-31", why: "The supplier asked for more time" },
          { on: "2025-10-29", to: "2025-12-19", why: "The supplier’s migration slipped again" },
        ],
      },
      { title: "Call data shared with each practice", due: "2026-02-27" },
    ],
    risks: [
      {
        title: "The telephony supplier’s migration slips again",
        owner: "Ifor Bevan",
        controls: "Weekly call with the supplier; penalties in the contract",
        gaps: "No second supplier on the framework before April",
        proximity: "Within 3 months",
        inherent: s(4, 3),
        first: s(3, 3),
        target: s(2, 3),
        actions: [
          { title: "Ask the region for a place on its framework", owner: "Ifor Bevan", due: "2026-01-23" },
        ],
      },
    ],
    told: [
      { now: "113 of 119 practices have call-back.", next: "Migrate the last six.", asks: "" },
      {
        now: "No practice moved in October: the supplier had none of the engineers it promised. Canal Side Surgery (Z00001) waits longest.",
        next: "Two migrations a week from mid-November.",
        asks: "Note the delay.",
      },
      {
        now: "Two of the last six practices moved. Canal Side Surgery is one of the four that wait.",
        next: "The last four, two of them in the north.",
        asks: "Support a letter of the board to the supplier.",
      },
    ],
  },
  "online-tools": {
    lead: "Maya Thornton, access lead",
    sro: "Wendy Achebe, director of primary care",
    milestones: [
      { title: "Declaration of core hours checked", due: "2025-11-14", done: "2025-11-12" },
      { title: "Online open in core hours at every practice", due: "2026-01-31" },
      { title: "Care navigators trained in 80% of practices", due: "2025-12-31", done: "2025-12-18" },
    ],
    told: [
      {
        now: "84% of practices are open online in core hours.",
        next: "Talk with those that are not.",
        asks: "",
      },
      {
        now: "The October contract change brought twelve practices in.",
        next: "Help with capacity on Monday mornings.",
        asks: "",
      },
      {
        now: "87% of practices are open online in all core hours.",
        next: "A rota for Mondays, tried in one PCN.",
        asks: "",
      },
    ],
  },
  "transition-support": {
    lead: "Oren Castle, finance",
    sro: "Wendy Achebe, director of primary care",
    milestones: [
      { title: "Funding paid to 80% of practices", due: "2025-09-30", done: "2025-09-29" },
      { title: "Review of what the money changed", due: "2026-03-31" },
    ],
    told: [
      { now: "£1.5m is paid, to 80% of practices.", next: "Design of the review.", asks: "" },
      { now: "The review’s questions are agreed with the collaborative.", next: "Interviews.", asks: "" },
      { now: "Fourteen of thirty interviews are done.", next: "The rest, and a first draft.", asks: "" },
    ],
  },
  "improvement-programme": {
    lead: "Maya Thornton, access lead",
    sro: "Wendy Achebe, director of primary care",
    milestones: [
      { title: "Intermediate offer full", due: "2025-10-31", done: "2025-10-30" },
      { title: "Support Level Framework talk in 95 practices", due: "2025-12-31" },
    ],
    told: [
      { now: "83 talks were held.", next: "Talks in the west.", asks: "" },
      { now: "86 talks were held; two were put off by the practices.", next: "New days for both.", asks: "" },
      {
        now: "88 of 95 talks were held by the end of December.",
        next: "The last seven in January.",
        asks: "",
      },
    ],
  },
  "access-outcomes": {
    lead: "Maya Thornton, access lead",
    sro: "Wendy Achebe, director of primary care",
    milestones: [
      { title: "Access summary agreed with each Place", due: "2025-10-31", done: "2025-10-24" },
      { title: "Winter plan for same-day demand in force", due: "2025-12-01", done: "2025-11-28" },
      { title: "Survey results read with every PCN", due: "2026-02-27" },
    ],
    told: [
      { now: "Waits are as they were a year ago.", next: "Winter plan.", asks: "" },
      {
        now: "October’s figures carry vaccination clinics and are read with care.",
        next: "Winter hubs open.",
        asks: "",
      },
      {
        now: "Waits within two weeks are back where they were before October.",
        next: "Survey talks with PCNs.",
        asks: "",
      },
    ],
  },
  "additional-roles": {
    lead: "Lorna Pike, training hub",
    sro: "Nadia Farouk, chief people officer",
    milestones: [
      { title: "Recruitment plan of every PCN agreed", due: "2025-08-29", done: "2025-08-22" },
      { title: "480 full-time equivalent in post", due: "2026-03-31" },
    ],
    told: [
      { now: "455 full-time equivalent in post.", next: "Newly qualified GPs.", asks: "" },
      { now: "462 in post; eight GPs start in January.", next: "Estates for the new starters.", asks: "" },
      { now: "469 in post against a plan of 480.", next: "Eleven interviews.", asks: "" },
    ],
  },
  workforce: {
    lead: "Lorna Pike, training hub",
    sro: "Nadia Farouk, chief people officer",
    milestones: [
      { title: "Fellowships for newly qualified GPs", due: "2025-09-30", done: "2025-09-22" },
      {
        title: "Mid-career offer for salaried GPs",
        due: "2025-09-30",
        moves: [{ on: "2025-09-29", to: "2025-12-05", why: "Funding was not agreed" }],
      },
    ],
    risks: [
      {
        title: "Retention of salaried GPs",
        owner: "Lorna Pike",
        controls: "Fellowship of the Training Hub; flexible pool",
        gaps: "No mid-career offer",
        proximity: "Now",
        framework: "BAF 4: workforce",
        inherent: s(4, 4),
        first: s(3, 4),
        later: { on: "2025-12-10", score: s(4, 4), why: "Nine resignations in November" },
        target: s(2, 4),
        escalated: { on: "2025-12-12", to: "Finance and Performance Committee" },
        actions: [
          { title: "Paper on a mid-career offer", owner: "Lorna Pike", due: "2026-02-28" },
          {
            title: "Exit talks with all who left",
            owner: "Lorna Pike",
            due: "2025-12-19",
            done: "2025-12-18",
          },
        ],
      },
    ],
    told: [
      { now: "118 trainees are in practices.", next: "Agree the mid-career offer.", asks: "" },
      { now: "Funding for the mid-career offer is not agreed.", next: "Paper to the committee.", asks: "" },
      {
        now: "Nine salaried GPs resigned in November. The mid-career offer is late.",
        next: "Paper on funding.",
        asks: "Decide on £0.42m for a mid-career offer in 2026/27.",
      },
    ],
  },
  appointments: {
    lead: "Maya Thornton, access lead",
    sro: "Wendy Achebe, director of primary care",
    milestones: [
      { title: "Returns compared with national figures each month", due: "2025-10-31", done: "2025-10-27" },
    ],
    told: [
      { now: "Volume is 14% above 2019.", next: "Compare with practices’ own counts.", asks: "" },
      { now: "October is high with vaccination clinics.", next: "As before.", asks: "" },
      { now: "November is 16% above November 2019.", next: "As before.", asks: "" },
    ],
  },
  estates: {
    lead: "Pauline Marsh, estates",
    sro: "Oren Castle, finance",
    milestones: [
      { title: "Ten “Here and Now” schemes finished", due: "2025-06-30", done: "2025-06-27" },
      { title: "Developer contributions agreed for two schemes in the south", due: "2025-11-28" },
    ],
    risks: [
      {
        title: "Building costs rise above what was agreed",
        owner: "Pauline Marsh",
        controls: "Fixed prices where they can be had",
        gaps: "No contingency in two schemes",
        proximity: "Within 12 months",
        framework: "BAF 6: estates",
        inherent: s(4, 3),
        first: s(4, 3),
        later: { on: "2025-11-04", score: s(3, 3), why: "Two schemes have fixed prices" },
        target: s(2, 3),
        actions: [
          { title: "Put contingency to the finance committee", owner: "Pauline Marsh", due: "2026-02-13" },
        ],
      },
    ],
    told: [
      { now: "Eleven schemes are finished.", next: "Contributions in the south.", asks: "" },
      { now: "One of two contributions is agreed.", next: "The other.", asks: "" },
      {
        now: "The second contribution waits for the planning committee.",
        next: "Its meeting of 27 January.",
        asks: "",
        delivery: ["amber", "The planning committee has put it on its list for January"],
      },
    ],
  },
  dental: {
    lead: "Marcus Bellamy",
    sro: "Wendy Achebe, director of primary care",
    milestones: [
      { title: "Contracts rebased with six practices", due: "2025-10-31", done: "2025-10-31" },
      { title: "Urgent appointments in each Place", due: "2026-02-27" },
    ],
    told: [
      { now: "Activity is at 86% of 2019.", next: "Rebasing.", asks: "" },
      { now: "Six contracts were rebased.", next: "Urgent appointments.", asks: "" },
      { now: "Activity is at 89% of 2019.", next: "Urgent appointments in two Places.", asks: "" },
    ],
  },
  interface: {
    lead: "Helen Ashworth",
    sro: "Dr Imran Gale, medical director",
    milestones: [
      {
        title: "Self-assessment of all trusts",
        due: "2025-09-30",
        moves: [{ on: "2025-10-02", to: "2025-11-28", why: "Two trusts asked for time" }],
      },
      { title: "Fit notes issued on discharge", due: "2025-12-12" },
      { title: "One point of contact at each trust", due: "2026-03-31" },
    ],
    risks: [
      {
        title: "Two trusts do not return the self-assessment",
        owner: "Dr Imran Gale",
        controls: "Interface group each month",
        gaps: "Nothing binds them to a day",
        proximity: "Now",
        inherent: s(4, 3),
        first: s(4, 2),
        target: s(1, 2),
        actions: [{ title: "Meeting of medical directors", owner: "Dr Imran Gale", due: "2026-02-03" }],
      },
    ],
    told: [
      { now: "Two of four trusts have assessed all areas.", next: "The other two.", asks: "" },
      {
        now: "No more returns came.",
        next: "Ask the chief executives.",
        asks: "Note that two trusts have not answered.",
      },
      null,
    ],
  },
  "medical-evidence": {
    lead: "Ruth Oyelaran, contracts",
    sro: "Dr Imran Gale, medical director",
    milestones: [{ title: "Letter to employers and schools", due: "2025-11-14", done: "2025-11-10" }],
    told: [
      { now: "The letter is agreed with the committee.", next: "Send it.", asks: "" },
      { now: "The letter is out.", next: "Count again in January.", asks: "" },
      null,
    ],
  },
  "online-registration": {
    lead: "Ifor Bevan, digital lead",
    sro: "Wendy Achebe, director of primary care",
    milestones: [
      { title: "Service on at 75% of practices", due: "2025-10-31", done: "2025-10-29" },
      { title: "Service on at every practice", due: "2026-03-31" },
    ],
    told: [
      { now: "74% of practices use the service.", next: "Sessions for reception staff.", asks: "" },
      { now: "76% of practices use it.", next: "As before.", asks: "" },
      null,
    ],
  },
};

/** The rounds of updates: the month told of, the day asked, due, sent and accepted, and the report’s day. */
export const ROUNDS = [
  { month: "2025-09", opens: "2025-10-27", due: "2025-11-07", sent: "2025-11-06", accepted: "2025-11-10" },
  { month: "2025-10", opens: "2025-12-01", due: "2025-12-12", sent: "2025-12-11", accepted: "2025-12-15" },
  { month: "2025-11", opens: "2026-01-05", due: "2026-01-16", sent: "2026-01-13", accepted: "2026-01-14" },
] as const;
