import type { FigureLine } from "@/lib/exports/figure-line";
import type { ExportColumn } from "@/lib/exports/sheet";
import type { SeenLevels } from "@/lib/pqaf/seen-levels";

/** The levels of practices beside their figures: the columns that the reader may see, and none for who sees none. */
export function levelColumns(levels: ReadonlyMap<string, SeenLevels>): ExportColumn<FigureLine>[] {
  if (levels.size === 0) return [];
  const of = ({ figure }: FigureLine) => levels.get(figure.organisation.code ?? "");
  const proposes = [...levels.values()].some(({ proposed }) => proposed !== "hidden");
  return [
    {
      name: "decided_level",
      heading: "Decided level",
      unit: "0 to 4",
      meaning: "In force on the day this was made; empty: none decided yet, or not open to you",
      cell: (line) => of(line)?.decided ?? null,
    },
    ...(proposes
      ? [
          {
            name: "proposed_level",
            heading: "Proposed level",
            unit: "0 to 4",
            meaning: "The newest proposal; “not enough data” where there is none, empty: not open to you",
            cell: (line: FigureLine) => proposedCell(of(line)),
          },
        ]
      : []),
  ];
}

function proposedCell(levels: SeenLevels | undefined): number | string | null {
  if (!levels || levels.proposed === "hidden") return null;
  return levels.proposed ?? "not enough data";
}
