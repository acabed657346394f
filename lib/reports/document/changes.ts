import type { ReportContent } from "../report-content";
import { column, textCell, type Block } from "./block";

const KINDS = { real: "Real", revised: "Revised", rule: "Rule" } as const;

export function changes({ changes: all, previous }: ReportContent): Block[] {
  if (previous === null) return [{ is: "text", text: "This is the first report that was frozen." }];
  if (all.length === 0) return [{ is: "text", text: `Nothing changed since report ${previous.number}.` }];
  return [
    {
      is: "table",
      caption: `Changes since report ${previous.number}`,
      columns: ["Kind", "What", "From", "To"].map(column),
      rows: all.map(({ kind, what, from, to }) => [
        textCell(KINDS[kind]),
        textCell(what),
        textCell(from),
        textCell(to),
      ]),
    },
    {
      is: "text",
      text: "Real: it changed. Revised: the source gave another figure for the same period. Rule: it is counted by another rule.",
    },
  ];
}
