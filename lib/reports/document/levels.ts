import type { ReportContent } from "../report-content";
import { column, figureColumn, figureCell, countCell, textCell, type Block } from "./block";

export function levels({ levels: rows, named, framework }: ReportContent): Block[] {
  if (rows.length === 0) return [];
  return [
    {
      is: "table",
      caption: "Practices by Place and level of support",
      columns: [
        column("Place"),
        figureColumn("Practices"),
        figureColumn("Routine, 0 and 1"),
        figureColumn("Enhanced or intensive, 2 to 4"),
      ],
      rows: rows.map(({ place, practices, routine, enhanced }) => [
        textCell(place),
        figureCell(String(practices)),
        countCell(routine),
        countCell(enhanced),
      ]),
    },
    {
      is: "text",
      text: `Levels as decided${framework ? ` under ${framework}` : ""}. A count that could tell of fewer practices than the rule of small numbers allows is hidden, and cannot be worked out from the others.`,
    },
    ...(named.length === 0
      ? []
      : [
          {
            is: "table" as const,
            caption: "Practices with enhanced or intensive support (private edition only)",
            columns: [column("Practice"), column("Code"), column("Place"), column("Level")],
            rows: named.map(({ name, code, place, level }) => [
              textCell(name),
              textCell(code),
              textCell(place),
              textCell(level),
            ]),
          },
        ]),
  ];
}
