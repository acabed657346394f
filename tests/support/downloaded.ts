import { parse } from "papaparse";
import { DOWNLOADS } from "@/app/downloads/tables";
import { csvPieces } from "@/lib/exports/csv";
import type { ExportSheet } from "@/lib/exports/sheet";
import type { Actor } from "@/lib/permissions/actor";
import { canAnywhere } from "@/lib/permissions/can";

export type DownloadedRow = Record<string, string>;

/** A table as a reader would be sent it: null where they would be told that there is no such thing. */
export async function downloaded(
  table: string,
  actor: Actor,
  search: Record<string, string>,
): Promise<{ sheet: ExportSheet; text: string; rows: DownloadedRow[] } | null> {
  const download = DOWNLOADS.get(table);
  if (!download) throw new Error(`There is no table ${table}`);
  // As the route does with `permittedAnyOf`.
  if (![download.permission].flat().some((permission) => canAnywhere(actor, permission))) return null;
  const made = { origin: "https://here", at: new Date(0), marking: "OFFICIAL", illustrative: null };
  const { all, ...asked } = search;
  const sheet = await download.load({ actor, search: asked, all: all !== undefined, made });
  if (!sheet) return null;
  let text = "";
  for await (const piece of csvPieces(sheet)) text += piece;
  const { data } = parse<DownloadedRow>(text, { header: true, skipEmptyLines: true });
  return { sheet, text, rows: data };
}
