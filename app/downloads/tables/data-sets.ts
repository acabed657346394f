import type { DataSetLine } from "@/components/data/data-set-table";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { today } from "@/lib/server/clock";
import { nameOf } from "@/lib/server/queries/groups";
import { dataSets as loadDataSets } from "../../(signed-in)/data/data-sets";
import { link, parameter, systemOf } from "../../(signed-in)/view";
import type { Download } from "../download";

type Row = Omit<DataSetLine, "strip"> & { group: string };

const NOTHING = {
  newest: "",
  held: "",
  covered: null,
  stale: false,
  freshness: "",
  loaded: "",
  published: null,
};

/** Every data set this service reads: what is held of it, how fresh, and what is not loaded. */
export const dataSets: Download = {
  permission: "measure.view",
  async load({ actor, search, made }) {
    const scope = await systemOf(actor, search);
    if (!scope) return null;
    const asAt = today();
    const [name, { official, uploaded, absent }] = await Promise.all([
      nameOf(scope.system),
      loadDataSets(scope, asAt),
    ]);
    const rows: Row[] = [
      ...official.map((line) => ({ ...line, group: "Official, in force" })),
      ...uploaded.map((line) => ({ ...line, group: "Uploaded here, in force" })),
      ...absent.map(({ name: key, where, beside }) => ({
        ...NOTHING,
        key,
        name: key,
        beside: [where, beside].filter(Boolean).join("; "),
        group: "Not loaded",
      })),
    ];
    return tableSheet({
      title: `Data sets of ${name}`,
      named: "data-sets",
      scope: { code: scope.system, name },
      period: { words: "Every period held", text: "all-periods" },
      asAt,
      columns: COLUMNS,
      rows,
      page: link("/data", { system: parameter(search, "system") }),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Row>[] = [
  column("group", "Group", "", "In force, or not loaded", ({ group }) => group),
  column("data_set", "Data set", "", "Its name", ({ name }) => name),
  column(
    "published_by",
    "Published by",
    "",
    "Who publishes it or where; and whether only its layout was read",
    ({ beside }) => beside || null,
  ),
  column("newest", "Newest period", "", "The newest period held", ({ newest }) => newest || null),
  column("held", "Periods held", "", "How many, from when", ({ held }) => held || null),
  column(
    "practices",
    "Practices",
    "",
    "In the newest period, of those open then; empty where it does not list practices",
    ({ covered }) => covered,
  ),
  column(
    "freshness",
    "Freshness",
    "",
    "Stale: older than one and a half times how often it comes, plus the usual wait",
    ({ freshness }) => freshness || null,
  ),
  column("loaded", "Loaded", "", "When the newest was loaded here", ({ loaded }) => loaded || null),
  column(
    "published",
    "Published",
    "",
    "When the newest was, where that was given",
    ({ published }) => published,
  ),
];
