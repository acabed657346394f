import type { MilestoneReport, ReportItem } from "./milestone-report";
import { SILENT_DAYS } from "./silent";

/** A part of the report that lists actions: its heading, what it holds, and its words where it holds none. */
export type ReportPart = { title: string; aside?: string; items: readonly ReportItem[]; none: string };

/** The parts of a quarter's report in the order they are read, on the page and in its files. */
export function reportParts(report: MilestoneReport): ReportPart[] {
  return [
    { title: "Delivered in the quarter", items: report.delivered, none: "No action was delivered." },
    {
      title: "Not delivered",
      aside: "ended in the quarter without what was promised",
      items: report.notDelivered,
      none: "No action ended without being delivered.",
    },
    { title: "Overdue", items: report.overdue, none: "No action is overdue." },
    {
      title: "Needs attention",
      items: report.attention,
      none: "Nothing is off track or at risk, and nothing is asked.",
    },
    {
      title: `Silent for ${SILENT_DAYS} days or more`,
      items: report.silent,
      none: "Every owner was heard.",
    },
    { title: "Dates pushed in the quarter", items: report.pushed, none: "No date was moved later." },
    { title: "In flight", items: report.inFlight, none: "No action is in flight." },
    {
      title: "Next",
      aside: "begin by the end of the quarter after",
      items: report.next,
      none: "No action begins next.",
    },
  ];
}

/** What a report says of one of its actions, in one line. */
export function saidOf({ words }: ReportItem): string {
  return words.map((each) => each.replace(/\.$/, "")).join(". ");
}

/** How many of the quarter's milestones are done. */
export function milestonesSaid({ milestones: { due, done } }: MilestoneReport): string {
  return due === 0
    ? "No milestone was due in the quarter."
    : `${done} of ${due} milestones due in the quarter are done.`;
}
