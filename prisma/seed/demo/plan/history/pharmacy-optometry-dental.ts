import type { DemoAction } from "../demo-action";
import { GROUP } from "./forums";

export const PHARMACY_OPTOMETRY_DENTAL: readonly DemoAction[] = [
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
];
