import type { ReportContent } from "../report-content";
import { column, figureColumn, figureCell, countCell, textCell, type Block } from "./block";

export function accessPlans({ accessPlans: all }: ReportContent): Block[] {
  if (all.length === 0) return [];
  return [
    {
      is: "table",
      caption: "Access improvement plans of practices and PCNs by Place",
      columns: [
        column("Place"),
        figureColumn("Practices and PCNs"),
        figureColumn("Agreed"),
        figureColumn("Being developed"),
      ],
      rows: all.map(({ place, of, agreed, developing }) => [
        textCell(place),
        figureCell(String(of)),
        countCell(agreed),
        countCell(developing),
      ]),
    },
  ];
}
