import { notFound } from "next/navigation";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { systemsOf } from "@/lib/permissions/figures";
import type { Edition, ReportContent } from "@/lib/reports/report-content";
import type { Erratum } from "@/lib/reports/errata";
import { withoutPractices } from "@/lib/reports/redact-report";
import { practiceNames } from "@/lib/server/queries/programmes/practice-names";
import { findProgramme, type Programme } from "@/lib/server/queries/programmes/programme";
import { reportComposed } from "@/lib/server/queries/programmes/report-composed";
import {
  errata,
  findReport,
  frozenContent,
  reportsOf,
  type Report,
} from "@/lib/server/queries/programmes/reports";
import { parameter, type Search } from "../view";

export type LoadedReport = {
  programme: Programme;
  report: Report;
  edition: Edition;
  content: ReportContent;
  errata: Erratum[];
};

/**
 * A report for whoever may read it: a draft for those who read the programme, a
 * frozen one also for those whose committee it is due to. "Not found" otherwise.
 */
export async function loadReport(
  actor: Actor,
  { code, number }: { code: string; number: string },
  search: Search,
): Promise<LoadedReport> {
  const programme = await findProgramme(systemsOf(actor), code);
  const report = programme && (await findReport(programme.id, Number(number)));
  if (!programme || !report || !mayRead(actor, programme, report)) notFound();
  const edition: Edition = parameter(search, "edition") === "public" ? "public" : "private";
  if (report.frozenAt === null) {
    if (edition === "public") notFound();
    const { content } = await reportComposed(programme, report);
    return { programme, report, edition, content, errata: [] };
  }
  const whole = await frozenContent(report.id, "private");
  if (!whole) notFound();
  const corrected = await errata(programme, whole);
  if (edition === "private") return { programme, report, edition, content: whole, errata: corrected };
  const [content, practices] = await Promise.all([frozenContent(report.id, "public"), practiceNames()]);
  if (!content) notFound();
  return {
    programme,
    // Its minutes were written after it was frozen.
    report: {
      ...report,
      title: content.title,
      hops: report.hops.map((hop) => ({ ...hop, minute: withoutPractices(hop.minute, practices) })),
    },
    edition,
    content,
    errata: withoutPractices(corrected, practices),
  };
}

export function mayRead(actor: Actor, programme: Programme, report: Report): boolean {
  if (can(actor, "programme.read", programme)) return true;
  return report.frozenAt !== null && can(actor, "frozen-report.read", report);
}

/** The reports of a programme that the actor may read, the newest first; null where it is not there for them. */
export async function reportsRead(
  actor: Actor,
  slug: string,
): Promise<{ programme: Programme; reports: Report[] } | null> {
  const programme = await findProgramme(systemsOf(actor), slug);
  if (!programme) return null;
  const reports = (await reportsOf(programme.id)).filter((each) => mayRead(actor, programme, each));
  // Who reads nothing of the programme is told nothing of it.
  return reports.length === 0 && !can(actor, "programme.read", programme) ? null : { programme, reports };
}

/** The programmes with a frozen report that is due to the actor. */
export async function programmesDueTo(actor: Actor, programmes: readonly Programme[]): Promise<Programme[]> {
  const reports = await Promise.all(programmes.map(({ id }) => reportsOf(id)));
  return programmes.filter((each, index) => reports[index]?.some((report) => mayRead(actor, each, report)));
}
