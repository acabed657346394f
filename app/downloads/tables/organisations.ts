import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { scopeOf } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { directoryOf, type Listed } from "@/lib/server/queries/directory";
import { fitsSearch } from "../../(signed-in)/administration/organisations/directory-asked";
import { link, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";

/** Practices, closed ones too, or PCNs, with where each belongs today. */
export const organisations: Download = {
  permission: "organisations.manage",
  async load({ actor, search, made }) {
    const scope = scopeOf(actor, "organisations.manage");
    const kind = parameter(search, "of") === "pcns" ? "PCN" : "PRACTICE";
    const typed = kind === "PRACTICE" ? (parameter(search, "q") ?? "") : "";
    const directory = await directoryOf(scope, today());
    return tableSheet({
      title: kind === "PCN" ? "PCNs and their Places" : "Practices and where they belong",
      named: kind === "PCN" ? "pcns" : "practices-directory",
      scope: { code: scope.organisations.join("-"), name: "Organisations of the system" },
      period: { words: "Membership at the as-at date", text: "in-force" },
      asAt: today(),
      columns: kind === "PCN" ? [...COLUMNS, PRACTICES] : [...COLUMNS, ...OF_PRACTICE],
      rows: directory.filter((each) => each.kind === kind && fitsSearch(each, typed)),
      filters: typed === "" ? [] : [`Name, code or PCN holds: ${typed}`],
      page: link("/administration/organisations", { q: typed || undefined }),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Listed>[] = [
  column("code", "Code", "code", "ODS code", ({ code }) => code),
  column("name", "Name", "", "Its name", ({ name }) => name),
  column("place_code", "Place code", "code", "Empty: in no Place", ({ place }) => place?.code ?? null),
  column("place", "Place", "", "Its name", ({ place }) => place?.name ?? null),
  column("system", "System", "code", "The ICB it belongs to, or last belonged to", ({ system }) => system),
];

const PRACTICES = column<Listed>(
  "open_practices",
  "Open practices",
  "count",
  "Of the PCN at the as-at date",
  ({ practices }) => practices,
);

const OF_PRACTICE: readonly ExportColumn<Listed>[] = [
  column("pcn_code", "PCN code", "code", "Empty: in no PCN", ({ pcn }) => pcn?.code ?? null),
  column("pcn", "PCN", "", "Its name", ({ pcn }) => pcn?.name ?? null),
  column(
    "own_place",
    "Place of its own",
    "",
    "yes: the ICB's own word on it, and not its PCN's Place",
    ({ ownPlace }) => (ownPlace ? "yes" : "no"),
  ),
  column("opened_on", "Opened", "date", "Empty: no file says when", ({ openedOn }) => openedOn),
  column("closed_on", "Closed", "date", "Empty: open", ({ closedOn }) => closedOn),
];
