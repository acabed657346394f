import type { DemoAction } from "../demo-action";
import { GROUP, PCC } from "./forums";

export const URGENT_NON_COMPLEX: readonly DemoAction[] = [
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
];
