import type { Status } from "@/lib/plans/status";

export type DemoMilestone = { title: string; due: string; met?: string };
export type DemoUpdate = {
  on: string;
  status: Status;
  words: string;
  next?: string;
  due?: string;
  why?: string;
  reason?: string;
  ask?: string;
  offer?: string;
  decision?: string;
  evidence?: string;
  outcome?: string;
};

/** What the demo's ICB has said of an action of the strategy. All of it is made up. */
export type DemoAction = {
  code: string;
  owner: string;
  sro?: string;
  forum?: string;
  places?: readonly string[];
  metric?: { code: string; success: string; baseline: number; baselinePeriod: string; target: number };
  impact?: { practice?: string; equality?: string };
  milestones?: readonly DemoMilestone[];
  updates?: readonly DemoUpdate[];
  needs?: readonly string[];
  links?: readonly { kind: "METRIC" | "PRACTICE" | "RISK" | "WORKSTREAM"; to: string }[];
};

const PCC = "Primary Care Collaborative";
const GROUP = "ICB Primary Care Group";

export const HISTORY: readonly DemoAction[] = [
  {
    code: "EN-1",
    owner: "Priya Nair",
    sro: "Deputy Director of Primary Care",
    forum: PCC,
    milestones: [
      { title: "Working group has met", due: "2025-02-28", met: "2025-02-20" },
      { title: "Process agreed by the collaborative", due: "2025-04-30", met: "2025-04-24" },
    ],
    updates: [
      {
        on: "2025-04-28",
        status: "COMPLETE",
        words: "Group meets monthly",
        evidence: "Minutes of the collaborative, 24 April 2025",
        outcome: "A working group with a member from each Place meets monthly.",
      },
    ],
  },
  {
    code: "EN-2",
    owner: "Priya Nair",
    forum: PCC,
    needs: ["EN-1"],
    milestones: [
      { title: "First draft out for comment", due: "2025-06-13", met: "2025-06-16" },
      { title: "Timeframes settled with each Place", due: "2025-07-31", met: "2025-08-21" },
    ],
    updates: [
      {
        on: "2025-07-24",
        status: "ON_TRACK",
        words: "Two Places have asked for three more weeks",
        due: "2025-08-29",
        why: "Rugby and Warwickshire North met in August",
      },
      {
        on: "2025-08-26",
        status: "COMPLETE",
        words: "Draft split by timeframe is with every Place",
        evidence: "Draft 3, 21 August 2025",
        outcome: "Every action has a timeframe that its Place has agreed.",
      },
    ],
  },
  {
    code: "EN-3",
    owner: "Priya Nair",
    sro: "Chief Integration Officer",
    forum: PCC,
    needs: ["EN-2"],
    milestones: [
      { title: "Endorsed by the collaborative", due: "2026-01-29" },
      { title: "Endorsed by the ICB", due: "2026-03-26" },
    ],
    updates: [
      {
        on: "2025-10-20",
        status: "AT_RISK",
        words: "Draft went to the collaborative in October and came back with comments",
        due: "2025-12-18",
        why: "Comments on ring-fenced growth to be answered first",
        reason: "Answers depend on the finance team",
      },
      {
        on: "2025-12-15",
        status: "AT_RISK",
        words: "PCC 29 January",
        next: "Paper out by 22 January",
        due: "2026-03-31",
        why: "The ICB takes it in March, after the collaborative",
        reason: "It rests on the answer about ring-fenced growth",
        decision: "Endorse the delivery plan, or say what is missing",
      },
    ],
  },
  {
    code: "UN-1",
    owner: "Wei Lin Tan",
    forum: GROUP,
    metric: {
      code: "same-day",
      success: "Practices know how much of their day is urgent, and plan for it",
      baseline: 0.432,
      baselinePeriod: "2024-10",
      target: 0.45,
    },
    milestones: [
      { title: "Audit tool out to practices", due: "2025-04-30", met: "2025-04-11" },
      { title: "Half of practices took part", due: "2025-07-31", met: "2025-07-18" },
      { title: "Findings back with each practice", due: "2025-10-31", met: "2025-10-24" },
    ],
    links: [{ kind: "WORKSTREAM", to: "Implementing Modern General Practice Access" }],
    updates: [
      {
        on: "2025-07-21",
        status: "ON_TRACK",
        words: "61 of 119 took part so far",
        next: "Chase with the LMC",
      },
      {
        on: "2025-10-30",
        status: "COMPLETE",
        words: "104 of 119 took part",
        evidence: "Findings sent 24 October 2025",
        outcome: "104 of 119 practices weighed their urgent workload and have their findings.",
      },
    ],
  },
  {
    code: "UN-2",
    owner: "Joanne Fletcher",
    forum: GROUP,
    needs: ["UN-1"],
    milestones: [
      { title: "Exemplar practices chosen", due: "2025-05-30", met: "2025-05-28" },
      { title: "Twelve exemplars visited", due: "2025-09-30", met: "2025-12-19" },
      { title: "Principles and tools written up", due: "2026-04-30" },
    ],
    updates: [
      {
        on: "2025-09-25",
        status: "ON_TRACK",
        words: "7 exemplars visited",
        due: "2026-04-30",
        why: "Visits over the summer were put off by practices",
      },
      {
        on: "2025-12-22",
        status: "ON_TRACK",
        words: "12 exemplars visited",
        next: "Write up for the support offer",
      },
    ],
  },
  {
    code: "UN-3",
    owner: "Joanne Fletcher",
    forum: GROUP,
    needs: ["UN-2", "PR-2"],
    milestones: [{ title: "First learning session in each Place", due: "2026-05-29" }],
    updates: [
      {
        on: "2025-12-22",
        status: "AT_RISK",
        words: "Waits for the write-up of the exemplars",
        next: "Book rooms for May",
      },
    ],
  },
  {
    code: "UN-4",
    owner: "Marcus Bellamy",
    forum: PCC,
    milestones: [{ title: "Options paper", due: "2026-06-30" }],
    updates: [
      { on: "2026-01-08", status: "ON_TRACK", words: "Options paper, June", next: "Long list by March" },
    ],
  },
  {
    code: "UN-8",
    owner: "Priya Nair",
    forum: GROUP,
    milestones: [
      { title: "Campaign on the NHS App and pharmacy", due: "2025-06-30", met: "2025-06-30" },
      { title: "One page for every practice website", due: "2025-09-30" },
    ],
    updates: [
      {
        on: "2025-10-31",
        status: "NOT_DELIVERED",
        words: "Funding for the second half was withdrawn in September",
        outcome:
          "The campaign ran and was not followed up: there was no money for practice websites. It is not planned again.",
      },
    ],
  },
  {
    code: "UC-1",
    owner: "Helen Ashworth",
    forum: "Care collaboratives",
    milestones: [
      { title: "Roles agreed in Rugby", due: "2025-10-31", met: "2025-10-29" },
      { title: "Roles agreed in the other three Places", due: "2026-03-31" },
    ],
    updates: [
      {
        on: "2025-12-18",
        status: "AT_RISK",
        words: "Rugby first; others late",
        due: "2027-01-29",
        why: "Three Places have to agree after their boards meet",
        reason: "Two Places have no date for their board yet",
        next: "Ask the care collaboratives for dates",
      },
    ],
  },
  {
    code: "UC-2",
    owner: "Helen Ashworth",
    sro: "Chief Medical Officer",
    forum: PCC,
    needs: ["FI-1"],
    metric: {
      code: "within-48-hours",
      success: "Complex patients are seen at home by someone who knows them",
      baseline: 0.547,
      baselinePeriod: "2025-06",
      target: 0.58,
    },
    milestones: [
      { title: "Service in Coventry and Rugby", due: "2025-09-30", met: "2025-10-03" },
      { title: "Service in all four Places", due: "2025-12-12" },
    ],
    impact: {
      practice:
        "Takes about four home visits a week off a practice of usual size; needs a room at one site a Place.",
    },
    links: [{ kind: "RISK", to: "Recurrent funding for paramedic visiting is not agreed" }],
    updates: [
      { on: "2025-09-12", status: "ON_TRACK", words: "Rota for Rugby filled" },
      {
        on: "2025-10-14",
        status: "AT_RISK",
        words: "2 of 4 Places; funding for the rest asked for",
        due: "2027-01-29",
        why: "Funding round moved to the spring",
        reason: "Nobody has agreed the money",
      },
      {
        on: "2025-12-16",
        status: "OFF_TRACK",
        words: "2 of 4 Places; funding not agreed",
        due: "2027-03-31",
        why: "It cannot begin before the growth plan is confirmed",
        reason: "It waits for money that was not granted",
        next: "Put it to the collaborative on 29 January",
        ask: "Recurrent funding for two Places, £410,000 a year (illustrative)",
        offer: "Home visits within four hours, from the first of the month after",
        decision: "Whether to ask the ICB for it ahead of ring-fenced growth",
      },
    ],
  },
  {
    code: "UC-4",
    owner: "Dr Asha Menon",
    forum: PCC,
    milestones: [
      { title: "Primary care seats on the programme board", due: "2025-03-31", met: "2025-03-20" },
      { title: "Design signed by primary care", due: "2025-10-31", met: "2025-10-30" },
    ],
    updates: [
      {
        on: "2025-10-31",
        status: "COMPLETE",
        words: "Design signed",
        evidence: "Programme board, 30 October 2025",
        outcome: "General practice has three seats and signed the design.",
      },
    ],
  },
  {
    code: "NP-2",
    owner: "Dr Owen Pritchard",
    forum: PCC,
    milestones: [
      { title: "Ten entries", due: "2025-06-30", met: "2025-06-12" },
      { title: "Open to every practice", due: "2025-10-31", met: "2025-11-17" },
    ],
    updates: [
      {
        on: "2025-10-28",
        status: "ON_TRACK",
        words: "28 entries; open to everyone in November",
        due: "2025-11-28",
        why: "Sign-in for practices took two weeks longer",
      },
      {
        on: "2025-11-20",
        status: "COMPLETE",
        words: "31 entries",
        evidence: "The library, 17 November 2025",
        outcome: "31 ways of delivering planned care, open to every practice.",
      },
    ],
  },
  {
    code: "NP-3",
    owner: "Marcus Bellamy",
    forum: GROUP,
    needs: ["NP-2"],
    milestones: [
      { title: "Phase 1 of 3 agreed", due: "2025-12-19", met: "2025-12-17" },
      { title: "Phase 1 reviewed", due: "2026-04-30" },
      { title: "Phase 2 agreed", due: "2026-10-30" },
    ],
    updates: [
      { on: "2025-12-19", status: "ON_TRACK", words: "Phase 1 of 3 agreed", next: "Leads for phase 1" },
    ],
  },
  {
    code: "NA-1",
    owner: "Wei Lin Tan",
    forum: "Population health board",
    milestones: [{ title: "Toolkit tried by two PCNs", due: "2026-02-27" }],
    updates: [{ on: "2025-12-03", status: "ON_TRACK", words: "Two PCNs will try it" }],
  },
  {
    code: "NA-4",
    owner: "Dr Owen Pritchard",
    forum: PCC,
    milestones: [{ title: "A lead for each Place", due: "2026-01-09" }],
    updates: [{ on: "2025-12-11", status: "ON_TRACK", words: "Leads found in two Places" }],
  },
  {
    code: "PO-1",
    owner: "Marcus Bellamy",
    forum: GROUP,
    milestones: [
      { title: "Committees have commented", due: "2025-06-30", met: "2025-07-11" },
      { title: "Governance structure agreed", due: "2026-02-27" },
    ],
    updates: [
      {
        on: "2025-10-27",
        status: "AT_RISK",
        words: "Moved from October",
        due: "2026-02-27",
        why: "The optometry committee elects in January",
        reason: "One committee cannot agree before it has elected",
      },
      {
        on: "2025-12-30",
        status: "AT_RISK",
        words: "Election on 20 January",
        reason: "One committee cannot agree before it has elected",
      },
    ],
  },
  {
    code: "PO-2",
    owner: "Marcus Bellamy",
    forum: GROUP,
    needs: ["PO-1"],
    milestones: [{ title: "Draft plan", due: "2026-08-31" }],
    updates: [
      {
        on: "2026-01-06",
        status: "ON_TRACK",
        words: "Draft begun with the three committees",
        reason: "Drafting does not wait for the election",
      },
    ],
  },
  {
    code: "PR-1",
    owner: "Priya Nair",
    forum: GROUP,
    links: [
      { kind: "WORKSTREAM", to: "PCARP: all four domains" },
      { kind: "METRIC", to: "two-week-measure" },
    ],
    metric: {
      code: "two-week-measure",
      success: "Nine in ten appointments are within two weeks",
      baseline: 0.842,
      baselinePeriod: "2024-10",
      target: 0.9,
    },
    milestones: [
      { title: "Framework adopted", due: "2025-03-31", met: "2025-03-27" },
      { title: "First year reviewed", due: "2026-04-30" },
    ],
    updates: [
      { on: "2026-01-09", status: "ON_TRACK", words: "Panel meets monthly; year one is reviewed in April" },
    ],
  },
  {
    code: "PR-2",
    owner: "Priya Nair",
    forum: GROUP,
    milestones: [{ title: "Catalogue of support published", due: "2025-09-30", met: "2025-09-22" }],
    updates: [
      {
        on: "2025-09-26",
        status: "COMPLETE",
        words: "Catalogue published",
        evidence: "Support on offer, 22 September 2025",
        outcome: "Practices see one list of support and can take it up.",
      },
    ],
  },
  {
    code: "FI-1",
    owner: "Priya Nair",
    sro: "Chief Finance Officer",
    forum: "Finance and Performance Committee",
    milestones: [
      { title: "Principles agreed", due: "2025-07-31", met: "2025-07-30" },
      { title: "Plan to the committee", due: "2025-12-11" },
    ],
    links: [{ kind: "RISK", to: "Growth for primary care is not protected" }],
    impact: { equality: "Favours practices with the most deprived lists; reviewed with public health." },
    updates: [
      {
        on: "2025-09-30",
        status: "AT_RISK",
        words: "Waits for the ICB's budget",
        due: "2026-12-18",
        why: "Budget setting moved",
        reason: "No figure to plan with",
      },
      {
        on: "2025-12-17",
        status: "OFF_TRACK",
        words: "Asks the committee for a decision",
        due: "2027-02-26",
        why: "The December committee put it off",
        reason: "There is no decision on the amount",
        ask: "A figure for 2026/27",
        decision: "Whether the collaborative asks the committee in its own name",
      },
    ],
  },
  {
    code: "CO-1",
    owner: "Dr Asha Menon",
    forum: PCC,
    milestones: [{ title: "Plan agreed", due: "2025-06-30", met: "2025-06-26" }],
    updates: [
      {
        on: "2025-06-30",
        status: "COMPLETE",
        words: "Comms plan agreed",
        evidence: "Collaborative, 26 June 2025",
        outcome: "A monthly note, two meetings a year in each Place, one inbox.",
      },
    ],
  },
  {
    code: "WF-1",
    owner: "Helen Ashworth",
    forum: "People board",
    milestones: [
      { title: "Draft 3 out for comment", due: "2025-12-19", met: "2025-12-18" },
      { title: "Plan published", due: "2026-03-31" },
    ],
    updates: [
      {
        on: "2025-10-22",
        status: "ON_TRACK",
        words: "Draft 2 with the Training Hub",
        due: "2026-03-31",
        why: "The Training Hub asked for a second round",
      },
      { on: "2025-12-19", status: "ON_TRACK", words: "Draft 3 out for comment" },
    ],
  },
  {
    code: "DI-1",
    owner: "Wei Lin Tan",
    forum: "Digital board",
    milestones: [{ title: "Strategy to the digital board", due: "2026-05-29" }],
    updates: [{ on: "2026-01-05", status: "ON_TRACK", words: "Chapters drafted, telephony first" }],
  },
  {
    code: "DI-2",
    owner: "Wei Lin Tan",
    forum: "Digital board",
    needs: ["DI-1"],
    updates: [{ on: "2025-12-20", status: "ON_TRACK", words: "Champions named in nine PCNs" }],
  },
  {
    code: "ES-1",
    owner: "Marcus Bellamy",
    forum: "Estates board",
    milestones: [
      { title: "Here and now schemes chosen", due: "2025-06-30", met: "2025-06-24" },
      { title: "First two schemes on site", due: "2026-09-30" },
    ],
    updates: [{ on: "2026-01-12", status: "ON_TRACK", words: "Two schemes at full business case" }],
  },
  {
    code: "ES-2",
    owner: "Joanne Fletcher",
    places: ["COVENTRY"],
    forum: "Estates board",
    milestones: [{ title: "Councils’ plans mapped", due: "2025-12-31" }],
    updates: [
      {
        on: "2025-11-26",
        status: "AT_RISK",
        words: "One council has not shared its plan",
        reason: "It rests with another body",
      },
    ],
  },
];
