import { CHECK_NAMES } from "@/lib/appointments/figure-check";
import { DOMAIN_NAMES } from "@/components/metrics/words";
import type { Change } from "@/lib/changes/change";
import { KINDS, TOPIC_GROUPS } from "@/lib/changes/view";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { periodName } from "@/lib/periods/period";
import { nameOf } from "@/lib/server/queries/groups";
import { ALL, loadChanges, type Changes } from "../../(signed-in)/changes/load-changes";
import { link, parameter, systemOf } from "../../(signed-in)/view";
import type { Download } from "../download";

/** What changed between two months: what the page's filters leave, in its order, or all of it. */
export const changes: Download = {
  permission: "measure.view",
  async load({ actor, search, all, made }) {
    const scope = await systemOf(actor, search);
    if (!scope) return null;
    const { system, since, at } = search;
    const found = await loadChanges(scope, all ? { system, since, at, practice: ALL } : search);
    if (!found) return null;
    const { from, to, kept, listed } = found;
    return tableSheet({
      title: `What changed from ${periodName(from)} to ${periodName(to)}`,
      named: "changes",
      scope: { code: scope.system, name: await nameOf(scope.system) },
      period: { words: `${periodName(from)} to ${periodName(to)}`, text: `${from.text}-to-${to.text}` },
      asAt: to.end,
      columns: COLUMNS,
      rows: listed,
      filters: filtersOf(found),
      page: link(
        "/changes",
        all ? { system: parameter(search, "system"), since: from.text, at: to.text } : kept,
      ),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Change>[] = [
  column(
    "kind",
    "Kind of change",
    "",
    "real: of the thing itself; revised: of what is known of it; rule: of how it is read",
    ({ kind }) => kind,
  ),
  column(
    "topic",
    "What kind of line",
    "",
    "Such as flag-new: newly in the worse quarter",
    ({ topic }) => topic,
  ),
  column(
    "strength",
    "How sure",
    "",
    "For a flag: chance may explain it, or it lies beyond the 95% or 99.8% limit",
    ({ strength }) => strength,
  ),
  column(
    "organisation_code",
    "Organisation code",
    "code",
    "Empty where it is about a data set",
    ({ organisation }) => organisation?.code ?? null,
  ),
  column("organisation", "Organisation", "", "Its name", ({ organisation }) => organisation?.name ?? null),
  column(
    "measure_code",
    "Measure code",
    "code",
    "Empty where it is about no single measure",
    ({ metric }) => metric?.code ?? null,
  ),
  column("measure", "Measure", "", "Its name", ({ metric }) => metric?.name ?? null),
  column(
    "source",
    "Publication",
    "",
    "Where the line is about all that comes from it",
    ({ source }) => source,
  ),
  column("period", "Period", "period", "Of the newer figure", ({ period }) => period),
  column("change", "What changed", "", "As the page says it", ({ what }) => what),
  column("from", "From", "", "What it was, as the page shows it", ({ from }) => from || null),
  column("to", "To", "", "What it is, as the page shows it", ({ to }) => to || null),
  column(
    "verified",
    "Verified",
    "",
    "What the practice’s return says of the newer figure; empty: no practice’s, or not of national appointment data",
    ({ check, to }) => (check && to ? CHECK_NAMES[check.is] : null),
  ),
];

function filtersOf({ query, places, pcns, practice }: Changes): string[] {
  const named = (all: readonly { code: string; name: string }[], code: string) =>
    all.find((each) => each.code === code)?.name ?? code;
  return [
    ...TOPIC_GROUPS.filter(({ value }) => value === query.topic).map(({ label }) => `About: ${label}`),
    ...KINDS.filter(({ value }) => value === query.kind).map(({ label }) => `Kind: ${label}`),
    ...(query.domain ? [`Domain: ${DOMAIN_NAMES[query.domain]}`] : []),
    ...(query.place ? [`Place: ${named(places, query.place)}`] : []),
    ...(query.pcn ? [`PCN: ${named(pcns, query.pcn)}`] : []),
    ...(practice ? [`Only ${practice.name}`] : []),
  ];
}
