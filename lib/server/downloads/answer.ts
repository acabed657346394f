import "server-only";
import { csvPieces } from "@/lib/exports/csv";
import { MOST_WORKBOOK_ROWS, type ExportSheet } from "@/lib/exports/sheet";
import { workbookParts } from "@/lib/exports/workbook";
import { zipped } from "./zip";

export type Format = "csv" | "xlsx";

const TYPES: Record<Format, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** csv where nothing is asked; null for what we do not write. */
export function formatAsked(text: string | undefined): Format | null {
  if (text === undefined) return "csv";
  return text === "csv" || text === "xlsx" ? text : null;
}

/** The file, written as it is read: its first bytes leave before its last row is known. */
export function answerWith(sheet: ExportSheet, asked: Format): Response {
  // The page does not offer a workbook of this size; whoever asks for one all the same gets the figures.
  const format = asked === "xlsx" && sheet.most > MOST_WORKBOOK_ROWS ? "csv" : asked;
  return new Response(streamOf(bytesOf(sheet, format)), {
    headers: {
      "Content-Type": TYPES[format],
      "Content-Disposition": `attachment; filename="${sheet.fileName}.${format}"`,
      "Cache-Control": "private, no-store",
    },
  });
}

async function* bytesOf(sheet: ExportSheet, format: Format): AsyncGenerator<Uint8Array> {
  if (format === "xlsx") yield* zipped(workbookParts(sheet));
  else for await (const piece of csvPieces(sheet)) yield Buffer.from(piece, "utf8");
}

/** Pulled as the reader takes it, and ended where they stop taking it. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
