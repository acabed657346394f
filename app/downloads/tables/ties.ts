import { kindName } from "@/components/organisations/kind-name";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { scopeOf } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { findKept, type Tie } from "@/lib/server/queries/directory";
import { link, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";

/** What one organisation belongs to and has belonged to, by dates. */
export const ties: Download = {
  permission: "organisations.manage",
  async load({ actor, search, made }) {
    const scope = scopeOf(actor, "organisations.manage");
    const kept = await findKept(scope, parameter(search, "organisation") ?? "");
    if (!kept) return null;
    return tableSheet({
      title: `Where ${kept.name} belongs, and has belonged`,
      named: "belongs-to",
      scope: { code: kept.code, name: kept.name },
      period: { words: "Every date", text: "all-periods" },
      asAt: today(),
      columns: COLUMNS,
      rows: kept.ties,
      page: link(`/administration/organisations/${kept.code}`, {}),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Tie>[] = [
  column("code", "Code", "code", "Of what it belongs to", ({ code }) => code),
  column("name", "Belongs to", "", "Its name", ({ name }) => name),
  column("kind", "Kind", "", "Place, PCN, sub-ICB location, system or region", ({ kind }) => kindName(kind)),
  column("from", "From", "date", "Empty: from before our first record", ({ from }) => from),
  column("to", "To", "date", "Empty: without an end", ({ to }) => to),
  column("said_by", "Said by", "", "The files, or the ICB", ({ source }) =>
    source === "FILE" ? "The files" : "The ICB",
  ),
];
