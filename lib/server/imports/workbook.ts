import "server-only";
import { buffer } from "node:stream/consumers";
import readWorkbook from "read-excel-file/node";
import { listArchive, unpackAll } from "./archive";
import { Unreadable } from "./decode";
import { READ_LIMITS, type FoundFile, type ReadLimits } from "./found-file";
import { sheetExtent } from "./sheet-extent";
import { tooBig } from "./csv-rows";

/** One sheet as text: numbers as JavaScript writes them, dates as days, nothing as "". */
export type SheetRows = { sheet: string; rows: string[][] };

const opened = new WeakMap<FoundFile, Promise<SheetRows[]>>();

/** A workbook's sheets, read once a file. Its unpacked size is counted before anything is made of it. */
export function sheetsOf(file: FoundFile, limits: ReadLimits = READ_LIMITS): Promise<SheetRows[]> {
  const known = opened.get(file);
  if (known) return known;
  const sheets = readSheets(file, limits);
  opened.set(file, sheets);
  return sheets;
}

async function readSheets(file: FoundFile, limits: ReadLimits): Promise<SheetRows[]> {
  if (file.bytes > limits.workbook) throw tooBig(limits.workbook);
  const bytes = await buffer(file.open());
  const names = await listArchive(bytes, { ...limits, archive: limits.workbook });
  await unpackAll(bytes, sheetExtent);
  if (!names.includes("xl/workbook.xml")) throw notWorkbook("a zip archive that is no workbook");
  const sheets = await readWorkbook(bytes, { trim: false }).catch((error: unknown) => {
    throw notWorkbook(
      `a workbook that does not open (${error instanceof Error ? error.message : "unknown reason"})`,
    );
  });
  return sheets.map(({ sheet, data }) => ({ sheet, rows: data.map((row) => row.map(cellText)) }));
}

function notWorkbook(found: string): Unreadable {
  return new Unreadable({
    line: null,
    column: null,
    found,
    expected: "a csv, or a workbook as Excel saves it (.xlsx)",
  });
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}
