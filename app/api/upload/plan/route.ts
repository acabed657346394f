import { randomUUID } from "node:crypto";
import { NOT_A_PATIENT } from "@/lib/forms/no-patients";
import { fromOurPages } from "@/lib/server/auth/origin";
import { receivePlanFile } from "@/lib/server/commands/receive-plan-file";
import { planEditedBy } from "@/lib/server/queries/plan/edited-by";
import { knownPlan } from "@/lib/server/queries/plan/plan-file";
import { currentActor } from "@/lib/server/session";
import { readPlanFile } from "@/lib/server/uploads/read-plan-file";
import { PLAN_FILE_LIMITS } from "@/lib/uploads/limits";
import { boundaryOf } from "@/lib/uploads/read-parts";

/** A form's own lines around its one file. */
const FORM_BYTES = 10_000;

/**
 * Takes a delivery plan as a file. Outside the proxy like every upload, so who
 * sends, and from where, is asked here. It is read as it arrives, and nothing of
 * it is in the plan before a person has looked at it and said so.
 */
export async function POST(request: Request) {
  if (!fromOurPages(request.headers)) return new Response(null, { status: 403 });
  const asked = new URL(request.url).searchParams;
  const system = asked.get("system");
  const page = `/plan/import?system=${encodeURIComponent(system ?? "")}`;
  const actor = await currentActor();
  if (!actor) return seeOther(`/sign-in?to=${encodeURIComponent(page)}`);
  const found = await planEditedBy(actor, system);
  const known = found && (await knownPlan(found.plan.system));
  if (!found || !known) return new Response(null, { status: 404 });

  const length = Number(request.headers.get("content-length") ?? 0);
  const boundary = boundaryOf(request.headers.get("content-type"));
  const most = Math.max(PLAN_FILE_LIMITS.csv, PLAN_FILE_LIMITS.workbook);
  if (length > most + FORM_BYTES) return seeOther(`${page}&problem=too-big`);
  if (boundary === null || !request.body) return seeOther(`${page}&problem=not-a-form`);

  const notPatients = asked.get(NOT_A_PATIENT) === "yes";
  const read = await readPlanFile(request.body, { boundary, known, notPatients });
  if (!read.ok) return seeOther(`${page}&problem=${read.error}`);
  await receivePlanFile(actor, found.plan.system, { id: randomUUID(), ...read.value });
  return seeOther(page);
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
}
