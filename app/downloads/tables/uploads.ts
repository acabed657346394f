import { STATE_WORDS } from "@/components/imports/status-words";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { scopeOf } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import type { Upload } from "@/lib/server/queries/uploads";
import { recentUploads } from "../../(signed-in)/data/imports/recent-uploads";
import type { Download } from "../download";

/** The newest uploads and where each stands: what was sent, loaded or not. */
export const uploads: Download = {
  permission: "load.run",
  async load({ actor, made }) {
    return tableSheet({
      title: "Recent uploads",
      named: "uploads",
      scope: { code: scopeOf(actor, "load.run").organisations.join("-"), name: "Files sent" },
      period: { words: "The newest, as many as the page lists", text: "newest" },
      asAt: today(),
      columns: COLUMNS,
      rows: await recentUploads(actor),
      page: "/data/imports",
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Upload>[] = [
  column("sent", "Sent", "instant", "In universal time", ({ receivedAt }) => receivedAt.toISOString()),
  column("by", "By", "", "Who sent it", ({ receivedBy }) => receivedBy),
  column("files", "Files", "", "Names, parted by semicolons", ({ files }) =>
    files.map(({ name }) => name).join("; "),
  ),
  column("state", "Where it stands", "", "As the page says it", ({ state }) => STATE_WORDS[state]),
];
