import type { Dataset, FileError } from "@/lib/loads/dataset";
import type { Day } from "@/lib/periods/day";
import type { SourceDataset } from "@/lib/loads/source-content";

/**
 * What became of one table of an upload. Before it is confirmed: `ready` to
 * load, `unchanged` (this very table is in force), `asks-...` a person, or it
 * cannot be loaded. After: `loaded`, or `changed-since` (what loading it would
 * do is no longer what was confirmed, so it was left alone).
 */
export const TABLE_STATUSES = [
  "ready",
  "unchanged",
  "asks-member",
  "asks-month",
  "refused",
  "unrecognised",
  "loaded",
  "changed-since",
] as const;

export type TableStatus = (typeof TABLE_STATUSES)[number];

export type UploadTable = {
  key: string;
  status: TableStatus;
  dataset: SourceDataset | null;
  period: string | null;
  sha256: string | null;
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  /** Practices that the load it replaces has and this one lacks. */
  lost: string[];
  /** Codes in the file that the installation does not know. */
  unknown: string[];
  /** Open practices the file lacks. */
  absent: string[];
  errors: FileError[];
  notes: string[];
  loadId: number | null;
  /** Figures that rest on the load, once they are computed. */
  readings: number | null;
};

/** What a person said of a table: a member of its family, the month or year it describes ("2025-11", "2024/25"), when it was published. */
export type Choice = { member?: Dataset; month?: string; published?: Day | undefined };
export type Choices = Record<string, Choice>;

/** A table's name within its upload: the file's place, the path inside a zip after "!", a workbook's sheet after "#". */
export function tableKey(folder: string, table: { path: string; sheet: string | null }): string {
  const place = table.path.startsWith(`${folder}/`) ? table.path.slice(folder.length + 1) : table.path;
  return table.sheet === null ? place : `${place}#${table.sheet}`;
}

/** The same in words: "Mapping.csv in bundle.zip", "Table 1 of tables.xlsx". */
export function tableWords(key: string): string {
  const [place = "", sheet] = key.split("#");
  const [archive, inside] = place.split("!");
  const file = inside === undefined ? place : `${inside.split("/").at(-1)} in ${archive}`;
  return sheet === undefined ? file : `sheet ${sheet} of ${file}`;
}

/** Whether loading a table would still do what its review said. Anyone may have loaded another file since. */
export function asReviewed(
  reviewed: Pick<UploadTable, "status" | "added" | "changed" | "unchanged" | "lost">,
  now: Pick<UploadTable, "added" | "changed" | "unchanged" | "lost">,
): boolean {
  return (
    reviewed.status === "ready" &&
    reviewed.added === now.added &&
    reviewed.changed === now.changed &&
    reviewed.unchanged === now.unchanged &&
    reviewed.lost.join() === now.lost.join()
  );
}
