import type { ReportContent } from "../report-content";
import { column, textCell, type Block } from "./block";

export function risks({ risks: all }: ReportContent): Block[] {
  if (all.length === 0) return [{ is: "text", text: "No risk is open." }];
  return [
    {
      is: "table",
      caption: "Open risks, the highest first",
      columns: [
        "Risk",
        "Current",
        "Since last period",
        "Target",
        "Controls and gaps",
        "Owner and next action",
      ].map(column),
      rows: all.map((each) => [
        textCell(
          `${each.title} (${each.workstream})${each.escalated ? `. Escalated to ${each.escalated}` : ""}`,
        ),
        { text: each.words, strong: true },
        textCell(each.movement),
        textCell(each.target),
        textCell(`${each.controls || "No controls"}. Gaps: ${each.gaps || "none"}`),
        textCell(`${each.owner}. ${each.nextAction ?? "No action is open"}`),
      ]),
    },
  ];
}
