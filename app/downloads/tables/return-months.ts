import { tableNotes } from "@/lib/exports/notes";
import { CHECK_NAMES } from "@/lib/appointments/figure-check";
import type { FigureMonth } from "@/lib/appointments/figure-months";
import { column } from "@/lib/exports/column";
import { cellsOf, type ExportColumn } from "@/lib/exports/sheet";
import { parsePeriod, periodName } from "@/lib/periods/period";
import { askedFigures, askedMonth } from "../../(signed-in)/appointments/[code]/[month]/asked";
import { parameter } from "../../(signed-in)/view";
import type { Download } from "../download";
import { practiceAsked } from "./return-asked";

type Line = FigureMonth & { figure: string; name: string };

/** The national figures of a practice's year, with its own counts where it disputes them. */
export const returnMonths: Download = {
  permission: "return.read",
  async load({ actor, search, made }) {
    const practice = await practiceAsked(actor, search);
    const month = parameter(search, "month") ?? "";
    if (!practice || parsePeriod(month)?.cadence !== "month") return null;
    const asked = await askedMonth(practice, month);
    const lines = askedFigures(asked).flatMap(({ figure, name, months }) =>
      months.map((each): Line => ({ ...each, figure, name })),
    );
    return {
      fileName: `return-months-${practice.code}-${month}`,
      title: `Appointments in the 12 months before ${periodName(asked.month)}, and in it`,
      columns: COLUMNS,
      notes: tableNotes(made, {
        scope: `${practice.name} ${practice.code}, up to ${periodName(asked.month)}`,
        page: `/appointments/${practice.code}/${month}`,
      }),
      rows: cellsOf(COLUMNS, lines),
      most: lines.length,
    };
  },
};

const COLUMNS: readonly ExportColumn<Line>[] = [
  column("figure", "Figure", "code", "The figure asked about", ({ figure }) => figure),
  column("name", "Appointments", "", "Its name", ({ name }) => name),
  column("month", "Month", "month", "The month it counts", ({ month }) => month.text),
  column(
    "national",
    "National",
    "appointments",
    "As published; empty: not reported",
    ({ published }) => published && published.count,
  ),
  column(
    "practice_count",
    "Practice",
    "appointments",
    "The practice’s own count where it disputes the national one; empty: it does not, or its book does not record it",
    ({ own }) => own,
  ),
  column("verified", "Verified", "", "What the practice’s return for the month says", ({ check }) =>
    check ? CHECK_NAMES[check.is] : null,
  ),
  column("publisher", "Source", "", "Who published it", ({ published }) => published && published.publisher),
  column("published_on", "Published", "date", "When", ({ published }) => published && published.publishedOn),
];
