import type { DemoAction } from "../demo-action";
import { PCC } from "./forums";

export const ENGAGEMENT: readonly DemoAction[] = [
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
];
