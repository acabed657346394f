import { tableNotes } from "@/lib/exports/notes";
import { fileName } from "@/lib/exports/file-name";
import { dayName, periodName } from "@/lib/periods/period";
import { milestoneReportSheet } from "@/lib/reports/milestone-report-sheet";
import { findReport, madeWords, REPORT_READERS } from "../../(signed-in)/plan/reports/load-reports";
import { parameter } from "../../(signed-in)/view";
import type { Download } from "../download";

/** A quarter's report to the Milestone Review Board, as its page shows it. */
export const planReport: Download = {
  permission: REPORT_READERS,
  async load({ actor, search, made }) {
    const loaded = await findReport(actor, parameter(search, "quarter") ?? "", search);
    if (!loaded) return null;
    const { system, quarter, report } = loaded;
    return milestoneReportSheet(report, {
      fileName: fileName({
        metric: "milestone-review",
        scope: system,
        period: quarter.text,
        asAt: report.asAt,
      }),
      title: `Milestone Review Board: ${periodName(quarter)}`,
      notes: tableNotes(made, {
        scope: `${report.plan.name} of ${system}`,
        page: `/plan/reports/${quarter.text}?system=${system}`,
        said: [
          { name: "Period", text: periodName(quarter) },
          { name: "As at", text: dayName(report.asAt) },
          { name: "Frozen", text: madeWords(loaded) },
          { name: "Source", text: report.plan.source },
        ],
      }),
    });
  },
};
