import type { DemoAction } from "../demo-action";

export const WORKFORCE: readonly DemoAction[] = [
  {
    code: "WF-1",
    owner: "Helen Ashworth",
    forum: "People board",
    links: [{ kind: "RISK", to: "Retention of salaried GPs", on: "2025-12-12" }],
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
];
