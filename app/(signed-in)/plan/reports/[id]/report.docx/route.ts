import type { NextRequest } from "next/server";
import { fileName } from "@/lib/exports/file-name";
import { milestoneReportWord } from "@/lib/reports/milestone-report-word";
import { answerWithWord } from "@/lib/server/downloads/word";
import { permittedAnyOf } from "@/lib/server/permitted";
import { nameOf } from "@/lib/server/queries/groups";
import { illustrative, markingFor } from "../../../../../marking";
import { loadReport, madeWords, REPORT_READERS } from "../../load-reports";

/** A quarter's report as a Word document, of what its page shows. */
export async function GET(request: NextRequest, { params }: RouteContext<"/plan/reports/[id]/report.docx">) {
  const actor = await permittedAnyOf(REPORT_READERS);
  const { id } = await params;
  const loaded = await loadReport(actor, id, Object.fromEntries(request.nextUrl.searchParams));
  const { system, quarter, report } = loaded;
  const written = milestoneReportWord(report, {
    system: await nameOf(system),
    marking: markingFor(actor),
    made: madeWords(loaded),
    illustrative: illustrative(),
  });
  return answerWithWord(
    written,
    fileName({ metric: "milestone-review", scope: system, period: quarter.text, asAt: report.asAt }),
  );
}
