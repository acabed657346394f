import { byWords, LOAD_STATE_WORDS } from "@/components/imports/load-words";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { dataSetName } from "@/lib/loads/catalogue";
import { scopeOf } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { loadsIn, type LoadRow } from "@/lib/server/queries/loads";
import { link, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";

/** The loads of the systems one may load for, newest first: of the data set chosen, or all. */
export const loads: Download = {
  permission: "load.run",
  async load({ actor, search, all, made }) {
    const scope = scopeOf(actor, "load.run");
    const dataset = all ? null : (parameter(search, "dataset") ?? null);
    const rows = await loadsIn(scope, dataset);
    return tableSheet({
      title: "Load history",
      named: "load-history",
      scope: { code: scope.organisations.join("-"), name: "Files loaded" },
      period: { words: "Every load", text: "all-periods" },
      asAt: today(),
      columns: COLUMNS,
      rows,
      filters: dataset === null ? [] : [`Data set: ${dataSetName(dataset)}`],
      page: link("/data/imports/history", { dataset: dataset ?? undefined }),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<LoadRow>[] = [
  column("load", "Load", "number", "Its number here", ({ id }) => id),
  column("loaded_at", "Loaded", "instant", "When it ended, in universal time", ({ loadedAt }) =>
    loadedAt.toISOString(),
  ),
  column("loaded_by", "Loaded by", "", "Who loaded it", ({ by }) => byWords(by)),
  column("data_set", "Data set", "", "What it is", ({ dataset }) => dataSetName(dataset)),
  column("file", "File", "", "Its name as it was sent", ({ fileName }) => fileName),
  column("first_period", "First period", "period", "That it speaks for", ({ periods }) => periods.first),
  column("last_period", "Last period", "period", "That it speaks for", ({ periods }) => periods.last),
  column("published_on", "Published on", "date", "Empty: not given", ({ publishedOn }) => publishedOn),
  column("rows", "Rows", "count", "Read", ({ rows }) => rows),
  column("added", "Added", "count", "Figures that were not there before", ({ added }) => added),
  column("changed", "Changed", "count", "Figures that were another before", ({ changed }) => changed),
  column(
    "now",
    "Now",
    "",
    "In force, replaced by a newer, or taken back",
    ({ state }) => LOAD_STATE_WORDS[state],
  ),
];
