import { TABLE_WORDS } from "@/components/imports/status-words";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { dataSetName } from "@/lib/loads/catalogue";
import { can } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { tablesOf } from "@/lib/server/queries/upload-tables";
import { findUpload } from "@/lib/server/queries/uploads";
import { tableWords, type UploadTable } from "@/lib/uploads/upload-table";
import { link, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";

/** What loading one upload would do or did, a row a table of its files. */
export const uploadReview: Download = {
  permission: "load.run",
  async load({ actor, search, made }) {
    const upload = await findUpload(parameter(search, "upload") ?? "");
    if (!upload || !can(actor, "load.run", upload)) return null;
    return tableSheet({
      title: `Files sent by ${upload.receivedBy}`,
      named: "upload",
      scope: { code: upload.code, name: "Files sent" },
      period: { words: "As each table says", text: upload.id.slice(0, 8) },
      asAt: today(),
      columns: COLUMNS,
      rows: await tablesOf(upload.id),
      page: link(`/data/imports/${upload.id}`, {}),
      made,
    });
  },
};

const codes = (of: readonly string[]) => (of.length === 0 ? null : of.join(" "));

const COLUMNS: readonly ExportColumn<UploadTable>[] = [
  column("file", "File", "", "The file, with the zip and sheet it lies in", ({ key }) => tableWords(key)),
  column("data_set", "Data set", "", "Empty: not recognised", ({ dataset }) =>
    dataset ? dataSetName(dataset) : null,
  ),
  column("period", "Period", "period", "That the table is of", ({ period }) => period),
  column("state", "Where it stands", "", "As the page says it", ({ status }) => TABLE_WORDS[status]),
  column("rows", "Rows", "count", "Read", ({ rows }) => rows),
  column("added", "Added", "count", "Figures that loading it adds or added", ({ added }) => added),
  column("changed", "Changed", "count", "Figures that it changes", ({ changed }) => changed),
  column("unchanged", "As they are", "count", "Figures that it repeats", ({ unchanged }) => unchanged),
  column("lost", "Fewer", "codes", "In the load it replaces and not in it", ({ lost }) => codes(lost)),
  column("absent", "Of ours not in the file", "codes", "Open practices it lacks", ({ absent }) =>
    codes(absent),
  ),
  column("unknown", "Not known", "codes", "In the file and not known here", ({ unknown }) => codes(unknown)),
  column(
    "errors",
    "Errors",
    "count",
    "All of them are in a file of their own",
    ({ errors }) => errors.length,
  ),
  column("notes", "Notes", "", "What the page says beside", ({ notes }) => notes.join("; ")),
  column("sha256", "SHA-256", "", "Of the file", ({ sha256 }) => sha256),
];
