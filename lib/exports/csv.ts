import { plainNumber, safeText, type ExportCell } from "./cell";
import { someAtATime, type ExportRow, type ExportSheet } from "./sheet";

/** Rows are handed on in pieces of about this many characters: one at a time costs more than it saves. */
const PIECE = 64 * 1024;

/**
 * The table as RFC 4180 csv in UTF-8, piece by piece. Without a byte order mark:
 * programs read csv and would take it for part of the first heading; for Excel
 * there is the workbook beside it.
 */
export async function* csvPieces({ columns, rows }: Pick<ExportSheet, "columns" | "rows">) {
  // The heading goes out before the first row is fetched, so that the download starts at once.
  yield csvLine(columns.map(({ name }) => name));
  let piece = "";
  for await (const some of someAtATime(rows)) {
    for (const row of some) {
      piece += csvLine(row);
      if (piece.length >= PIECE) {
        yield piece;
        piece = "";
      }
    }
  }
  if (piece) yield piece;
}

/** Most text there is, known at one look: a letter or digit first, nothing to quote, no space at the end. */
const ORDINARY = /^[A-Za-z\d](?:[ !#-+\--~]{0,1000}[!#-+\--~])?$/;

/** One line with its ending. */
export function csvLine(row: ExportRow): string {
  return `${row.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: ExportCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return plainNumber(cell);
  if (ORDINARY.test(cell)) return cell;
  const text = safeText(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
