import type { ReportContent } from "../report-content";
import { column, ratingCell, textCell, type Block } from "./block";
import { whyOf } from "./why";

export function exceptions({ domains }: ReportContent): Block[] {
  const found = domains
    .flatMap((domain) => domain.workstreams)
    .filter(({ delivery, told }) => delivery.rating !== "green" || (told !== null && told.asks !== ""));
  if (found.length === 0) return [{ is: "text", text: "No workstream is at risk, off track or silent." }];
  return [
    {
      is: "table",
      caption: "Workstreams that need the committee’s eye",
      columns: ["Workstream", "Delivery", "Why", "Asked of the committee"].map(column),
      rows: found.map(({ name, delivery, told }) => [
        textCell(name),
        ratingCell(delivery.rating),
        textCell(whyOf(delivery)),
        textCell(told?.asks || "Nothing"),
      ]),
    },
  ];
}
