import { dayName } from "@/lib/periods/period";
import { SILENT_DAYS } from "@/lib/plans/silent";
import { statusName } from "@/lib/plans/status";
import type { ReportContent, ReportPlan } from "../report-content";
import { column, textCell, type Block } from "./block";

export function plan({ plan: of }: ReportContent): Block[] {
  if (!of) return [];
  const { name, actions, counts, late, silent, exceptions } = of;
  const standing = counts.map(({ status, count }) => `${count} ${statusName(status).toLowerCase()}`);
  return [
    {
      is: "text",
      text: `${name}: ${actions} actions${standing.length > 0 ? `: ${standing.join(", ")}` : ""}. ${late} late, ${silent} without an update for ${SILENT_DAYS} days or more.`,
    },
    exceptions.length === 0
      ? {
          is: "text",
          text: "No action is late, off track, at risk or silent, and none waits for a decision.",
        }
      : {
          is: "table",
          caption: "Actions that need the committee’s eye; the others go as planned",
          columns: ["Action", "Theme", "Owner", "Status", "Due", "Why"].map(column),
          rows: exceptions.map(({ code, title, theme, owner, status, due, why }) => [
            textCell(`${code} ${title}`),
            textCell(theme),
            textCell(owner || "No owner yet"),
            textCell(statusName(status)),
            textCell(dayName(due)),
            textCell(why.map((each) => each.replace(/\.$/, "")).join(". ")),
          ]),
        },
  ];
}

/** "6 of 46 actions of the delivery plan need attention." */
export function planSaid({ actions, exceptions }: ReportPlan): string {
  return exceptions.length === 0
    ? "No action of the delivery plan needs attention."
    : `${exceptions.length} of ${actions} actions of the delivery plan ${exceptions.length === 1 ? "needs" : "need"} attention.`;
}
