import type { DemoAction } from "../demo-action";
import { PCC } from "./forums";

export const URGENT_COMPLEX: readonly DemoAction[] = [
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
    links: [
      { kind: "PRACTICE", to: "Z00001", on: "2025-10-14" },
      { kind: "METRIC", to: "urgent-same-day" },
    ],
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
];
