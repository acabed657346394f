import { tableNotes } from "@/lib/exports/notes";
import { column } from "@/lib/exports/column";
import { cellsOf, type ExportColumn } from "@/lib/exports/sheet";
import { instantName } from "@/lib/periods/instant";
import { periodName } from "@/lib/periods/period";
import { collectionWindows, type CollectionWindow } from "@/lib/server/queries/returns/collection-windows";
import { extensionsOf, type Extension } from "@/lib/server/queries/returns/extensions";
import { nameOf } from "@/lib/server/queries/groups";
import { collectsFor, COLLECTS } from "../../(signed-in)/appointments/windows/collects-for";
import { askedMonth } from "../../(signed-in)/view";
import type { Download } from "../download";

/** The months collected, with their three dates. */
export const windows: Download = {
  permission: COLLECTS,
  async load({ actor, made }) {
    const system = collectsFor(actor);
    if (system === null) return null;
    const [name, rows] = await Promise.all([nameOf(system), collectionWindows(system)]);
    return {
      fileName: `collection-windows_${system}`,
      title: "Collection windows of appointment returns",
      columns: WINDOWS,
      notes: tableNotes(made, { scope: `${name} (${system})`, page: "/appointments/windows" }),
      rows: cellsOf(WINDOWS, rows),
      most: rows.length,
    };
  },
};

/** The practices that have longer for one month, and why. */
export const windowExtensions: Download = {
  permission: COLLECTS,
  async load({ actor, search, made }) {
    const system = collectsFor(actor);
    const month = askedMonth(search);
    if (system === null || !month) return null;
    const [name, rows] = await Promise.all([nameOf(system), extensionsOf(system, month)]);
    return {
      fileName: `window-extensions_${system}_${month.text}`,
      title: `Practices that have longer for ${periodName(month)}`,
      columns: EXTENSIONS,
      notes: tableNotes(made, {
        scope: `${name} (${system}), ${periodName(month)}`,
        page: `/appointments/windows?at=${month.text}`,
      }),
      rows: cellsOf(EXTENSIONS, rows),
      most: rows.length,
    };
  },
};

const WINDOWS: readonly ExportColumn<CollectionWindow>[] = [
  column("month", "Month", "month", "The month practices are asked about", ({ month }) => month.text),
  column("asked_from", "Asked from", "date", "Practices are asked from this day", ({ opensOn }) => opensOn),
  column("due", "Due", "London time", "Sent after it, a return is late", ({ dueAt }) => instantName(dueAt)),
  column("closes", "Closes", "London time", "First returns are taken until then", ({ closesAt }) =>
    instantName(closesAt),
  ),
  column("edits_close", "Edits close", "London time", "Corrections are taken until then", (window) =>
    instantName(window.editsCloseAt),
  ),
];

const EXTENSIONS: readonly ExportColumn<Extension>[] = [
  column("practice_code", "Practice code", "code", "ODS code", ({ practice }) => practice),
  column("practice", "Practice", "", "Its name", ({ name }) => name),
  column("due", "Due", "London time", "For this practice", ({ dueAt }) => instantName(dueAt)),
  column("closes", "Closes", "London time", "For this practice", ({ closesAt }) => instantName(closesAt)),
  column("edits_close", "Edits close", "London time", "For this practice", ({ editsCloseAt }) =>
    instantName(editsCloseAt),
  ),
  column("reason", "Why", "", "As the practice reads it on its return", ({ reason }) => reason),
  column("given_by", "Given by", "", "Who gave it longer", ({ by }) => by),
];
