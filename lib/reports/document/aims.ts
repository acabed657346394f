import { periodWords, valueWords } from "@/lib/programmes/value-words";
import type { ReportContent } from "../report-content";
import { strongCell, column, figureColumn, textCell, type Block } from "./block";

export function aims({ aims: all, figures }: ReportContent): Block[] {
  return [
    {
      is: "table",
      caption: "Aims with the figure each is told by",
      columns: [column("Aim"), column("By"), column("Measure"), figureColumn("Newest")],
      rows: all.map(({ words, by, figure }) => {
        const reading = figures.find(({ code, subject }) => code === figure && subject === "ICB");
        return [
          textCell(words),
          textCell(by),
          textCell(reading ? reading.name : "Told in words only"),
          strongCell(
            reading ? `${valueWords(reading, reading.value)} (${periodWords(reading.period)})` : "–",
          ),
        ];
      }),
    },
  ];
}
