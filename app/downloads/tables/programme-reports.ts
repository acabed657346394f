import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { period, periodName } from "@/lib/periods/period";
import { reportState } from "@/lib/reports/report-path";
import { today } from "@/lib/server/clock";
import type { Report } from "@/lib/server/queries/programmes/reports";
import { reportsRead } from "../../(signed-in)/programmes/report";
import { link, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";

/** The reports of a programme that its reader may read, the newest first. */
export const programmeReports: Download = {
  permission: ["programme.read", "frozen-report.read"],
  async load({ actor, search, made }) {
    const read = await reportsRead(actor, parameter(search, "programme") ?? "");
    if (!read) return null;
    const { slug, definition } = read.programme;
    return tableSheet({
      title: `Reports to the committees: ${definition.shortName}`,
      named: "programme-reports",
      scope: { code: slug, name: definition.name },
      period: { words: "Every report that you may read, the newest first", text: "all-periods" },
      asAt: today(),
      columns: COLUMNS,
      rows: read.reports,
      page: link(`/programmes/${slug}/reports`, {}),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Report>[] = [
  column("report", "Report", "number", "Its number", ({ number }) => number),
  column("title", "Title", "", "As it was composed", ({ title }) => title),
  column("figures_to", "Figures to", "", "The newest month it tells of", ({ month }) =>
    periodName(period(month)),
  ),
  column("frozen_on", "Frozen", "date", "Empty: it is a draft", ({ frozenOn }) => frozenOn),
  column("where", "Where it is", "", "Draft, frozen, or with which committee", ({ frozenAt, hops }) =>
    reportState(frozenAt !== null, hops),
  ),
];
