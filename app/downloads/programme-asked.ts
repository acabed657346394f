import { fileName } from "@/lib/exports/file-name";
import { tableNotes, type Made } from "@/lib/exports/notes";
import { cellsOf, type ExportColumn, type ExportSheet } from "@/lib/exports/sheet";
import { dayName } from "@/lib/periods/period";
import { periodWords } from "@/lib/programmes/value-words";
import { periodKept, programmeFor, stateOf, type LoadedProgramme } from "../(signed-in)/programmes/programme";
import { link, parameter } from "../(signed-in)/view";
import type { Asked } from "./download";

/** The programme asked for, in the period asked for, as far as this reader reads it; null where it is not there for them. */
export async function programmeAsked({
  actor,
  search,
}: Pick<Asked, "actor" | "search">): Promise<LoadedProgramme | null> {
  const read = await programmeFor(actor, parameter(search, "programme") ?? "");
  return read && stateOf(actor, read, search);
}

type Listed<Row> = {
  title: string;
  /** The file's first part. */
  named: string;
  columns: readonly ExportColumn<Row>[];
  rows: readonly Row[];
  /** Of the programme's own address: "/risks". */
  page: string;
  made: Made;
};

/** A table of a programme in one of its periods. */
export function programmeSheet<Row>(loaded: LoadedProgramme, listed: Listed<Row>): ExportSheet {
  const { programme, period, on } = loaded;
  const { slug, definition } = programme;
  const { title, named, columns, rows, page, made } = listed;
  return {
    fileName: fileName({ metric: named, scope: slug, period: period?.month ?? "no-period", asAt: on }),
    title: `${title}: ${definition.shortName}`,
    columns,
    notes: tableNotes(made, {
      scope: definition.name,
      page: link(`/programmes/${slug}${page}`, periodKept(loaded)),
      said: [
        {
          name: "Period",
          text: period
            ? `Period ${period.number}, figures to ${periodWords(period.month)}`
            : "None is open yet",
        },
        { name: "As at", text: dayName(on) },
        { name: "Source", text: definition.source },
      ],
    }),
    rows: cellsOf(columns, rows),
    most: rows.length,
  };
}
