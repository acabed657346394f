import type { NextRequest } from "next/server";
import { notFound } from "next/navigation";
import { fileName } from "@/lib/exports/file-name";
import { dayName } from "@/lib/periods/period";
import { instantName } from "@/lib/periods/instant";
import { periodWords } from "@/lib/programmes/value-words";
import { reportDocument } from "@/lib/reports/report-document";
import { reportSheet } from "@/lib/reports/report-file";
import { decisionName } from "@/lib/reports/report-path";
import { answerWith } from "@/lib/server/downloads/answer";
import { answerWithWord } from "@/lib/server/downloads/word";
import { now } from "@/lib/server/clock";
import { permittedAnyOf } from "@/lib/server/permitted";
import { illustrative } from "../../../../../../marking";
import { loadReport } from "../../../../report";
import { chartPictures } from "../chart-pictures";

/** A report as a Word document, or every figure of its tables as one table; made of what its page shows. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/programmes/[code]/reports/[number]/file">,
) {
  const actor = await permittedAnyOf(["programme.read", "frozen-report.read"]);
  const search = Object.fromEntries(request.nextUrl.searchParams);
  const { report, edition, content, errata } = await loadReport(actor, await params, search);
  const format = search["format"];
  if (format !== "docx" && format !== "xlsx" && format !== "csv") notFound();
  const editionName =
    report.frozenAt === null ? "Draft" : edition === "public" ? "Public edition" : "Private edition";
  const marking = edition === "public" && report.frozenAt !== null ? "OFFICIAL" : "OFFICIAL-SENSITIVE";
  const check = report.hashes[edition];
  const frozen = report.frozenAt ? `Frozen ${instantName(report.frozenAt)}` : "A draft, not frozen";
  const demo = illustrative();
  const named = fileName({
    metric: `report-${report.number}-${editionName}`,
    scope: content.system.code,
    period: report.month,
    asAt: content.asAt,
  });
  const corrected = errata.map(
    ({ figure, period, was, is }) => `${figure}, ${period}: ${was} in the report, ${is} known today`,
  );
  const path = report.hops.map(
    ({ body, meetsOn, decision, minute }) =>
      `${body}, ${dayName(meetsOn)}: ${decision ? decisionName(decision) : "not decided yet"}${minute ? `. ${minute}` : ""}`,
  );
  if (format !== "docx") {
    const notes = [
      { name: "Classification", text: marking },
      ...(demo ? [{ name: "Illustrative", text: demo }] : []),
      { name: "Edition", text: editionName },
      { name: "Scope", text: `${content.system.name} (${content.system.code})` },
      { name: "Period", text: periodWords(report.month) },
      { name: "As at", text: dayName(content.asAt) },
      { name: "Frozen", text: frozen },
      ...(check ? [{ name: "Check", text: check }] : []),
      { name: "Made", text: `${instantName(now())}, London time` },
      { name: "Asked of the committee", text: content.asked },
      ...corrected.map((text) => ({ name: "Erratum", text })),
      ...path.map((text) => ({ name: "Path", text })),
    ];
    return answerWith(reportSheet(content, notes, named), format);
  }
  const sections = reportDocument(content);
  return answerWithWord(
    {
      head: `${marking} · ${editionName} · ${content.title} · ${content.system.name} · figures to ${periodWords(report.month)}`,
      foot: [
        demo,
        `As at ${dayName(content.asAt)}`,
        frozen,
        `Made ${instantName(now())}`,
        check ? `Check ${check.slice(0, 12)}` : null,
      ]
        .filter(Boolean)
        .join(". "),
      title: content.title,
      before: [
        `Report ${report.number}. ${editionName}. ${frozen}.`,
        `The committee is asked to: ${content.asked}`,
        ...corrected.map((text) => `Erratum. ${text}.`),
        ...path.map((text) => `Path. ${text}`),
      ],
      sections,
      pictures: await chartPictures(sections),
    },
    named,
  );
}
