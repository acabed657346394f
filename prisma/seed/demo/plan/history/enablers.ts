import type { DemoAction } from "../demo-action";
import { PCC } from "./forums";

export const ENABLERS: readonly DemoAction[] = [
  {
    code: "FI-1",
    owner: "Priya Nair",
    sro: "Chief Finance Officer",
    forum: "Finance and Performance Committee",
    milestones: [
      { title: "Principles agreed", due: "2025-07-31", met: "2025-07-30" },
      { title: "Plan to the committee", due: "2025-12-11" },
    ],
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
