import "server-only";
import Papa from "papaparse";
import { quoted } from "@/lib/csv/quoted";
import { recogniseTable, type FoundTable } from "@/lib/loads/recognise-table";
import type { Recognised } from "@/lib/loads/source-content";
import { boundariesIn } from "./boundary-file";
import { Unreadable } from "./decode";
import type { FoundFile, ReadLimits } from "./found-file";
import { headOf } from "./head";
import { headText, sniff } from "./sniff";
import { sheetsOf } from "./workbook";

/** Enough for every title and heading row, and some data. */
const HEAD_BYTES = 64 * 1024;
const HEAD_ROWS = 60;

/** The tables of a file that a data set claims, by content and never by name; none = unrecognised. */
export type Recognition = {
  tables: Recognised[];
  /** What the file is, in words, for the answer about an unrecognised one: "a web page (HTML)". */
  found: string;
};

export async function recognise(file: FoundFile, limits?: ReadLimits): Promise<Recognition> {
  try {
    const boundaries = await boundariesIn(file, limits);
    if (boundaries) {
      const { dataset, column } = boundaries.layout;
      return { tables: [{ dataset, layout: column, sheet: null }], found: "GeoJSON" };
    }
    const { tables, found } = await tablesOf(file, limits);
    return {
      tables: tables.map(({ table, sheet }) => ({ dataset: table.dataset, layout: table.layout, sheet })),
      found,
    };
  } catch (error) {
    if (error instanceof Unreadable) return { tables: [], found: error.problem.found };
    throw error;
  }
}

/** A table found in a file, and how to read it. */
export type PlacedTable = { table: FoundTable; sheet: string | null };

export async function tablesOf(
  file: FoundFile,
  limits?: ReadLimits,
): Promise<{ tables: PlacedTable[]; found: string }> {
  const head = await headOf(file.open(), HEAD_BYTES);
  const sniffed = sniff(head);
  if (sniffed.kind === "zip") {
    const sheets = await sheetsOf(file, limits);
    const tables = sheets.flatMap(({ sheet, rows }) => {
      const table = recogniseTable(rows.slice(0, HEAD_ROWS));
      return table ? [{ table, sheet }] : [];
    });
    return { tables, found: `a workbook with sheets ${sheets.map(({ sheet }) => quoted(sheet)).join(", ")}` };
  }
  const rows = headRows(headText(head), head.length < HEAD_BYTES);
  const table = recogniseTable(rows);
  const found =
    sniffed.kind === "other" ? sniffed.found : `text that begins ${quoted(rows[0]?.join(",") ?? "")}`;
  return { tables: table ? [{ table, sheet: null }] : [], found };
}

function headRows(text: string, whole: boolean): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"), {
    delimiter: ",",
    newline: "\n",
    preview: HEAD_ROWS,
  });
  // The last row of a cut text is a part of one.
  return whole || data.length === HEAD_ROWS ? data : data.slice(0, -1);
}
