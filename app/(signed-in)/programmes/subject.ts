import { programmeById, type Programme } from "@/lib/server/queries/programmes/programme";
import { periodsOf, type ProgrammePeriod } from "@/lib/server/queries/programmes/periods";
import { findReport, type Report } from "@/lib/server/queries/programmes/reports";
import { workstreamsOf, type WorkstreamState } from "@/lib/server/queries/programmes/workstreams";
import { workstreamOf } from "@/lib/programmes/programme";

/** The programme a form says it is about, by its number. */
export async function programmeSent(form: FormData): Promise<Programme | null> {
  const id = Number(form.get("programme"));
  return Number.isInteger(id) && id > 0 ? programmeById(id) : null;
}

export type WorkstreamSent = WorkstreamState & { programme: Programme; name: string };

/** The workstream a form says it is about, as a subject that its lead owns. */
export async function workstreamSent(form: FormData): Promise<WorkstreamSent | null> {
  const programme = await programmeSent(form);
  const slug = form.get("workstream");
  if (!programme || typeof slug !== "string") return null;
  const state = (await workstreamsOf(programme.id)).get(slug);
  const name = workstreamOf(programme.definition, slug)?.workstream.name;
  return state && name !== undefined ? { ...state, programme, name } : null;
}

export type ReportSent = Report & { programme: Programme };

export async function reportSent(form: FormData): Promise<ReportSent | null> {
  const programme = await programmeSent(form);
  const report = programme && (await findReport(programme.id, Number(form.get("report"))));
  return report && { ...report, programme };
}

/** The period that updates are written for. */
export async function openPeriod(programme: number): Promise<ProgrammePeriod | null> {
  const [newest] = await periodsOf(programme);
  return newest ?? null;
}

/** What commands of a workstream want to know of it. */
export function about({ programme, id, name }: WorkstreamSent, by: string) {
  return {
    system: programme.system,
    programme: programme.definition.shortName,
    workstream: { id, name },
    by,
  };
}
