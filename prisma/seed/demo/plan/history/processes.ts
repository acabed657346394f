import type { DemoAction } from "../demo-action";
import { GROUP } from "./forums";

export const PROCESSES: readonly DemoAction[] = [
  {
    code: "PR-1",
    owner: "Priya Nair",
    forum: GROUP,
    links: [{ kind: "METRIC", to: "two-week-measure" }],
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
    links: [{ kind: "FLAG", to: "Z00001:calls-missed", on: "2025-09-08" }],
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
];
