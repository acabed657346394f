import type { DemoAction } from "../demo-action";
import { GROUP, PCC } from "./forums";

export const NON_URGENT: readonly DemoAction[] = [
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
];
