import { can } from "@/lib/permissions/can";
import { systemsOf } from "@/lib/permissions/figures";
import { NOT_A_PATIENT } from "@/lib/forms/no-patients";
import { ATTACHMENT_LIMITS } from "@/lib/pqaf/attachment";
import { fromOurPages } from "@/lib/server/auth/origin";
import { addEvidence } from "@/lib/server/commands/add-evidence";
import { currentActor } from "@/lib/server/session";
import { readForm } from "@/lib/server/uploads/read-form";
import { boundaryOf } from "@/lib/uploads/read-parts";
import { editor, findAction } from "../../../(signed-in)/plan/action-sent";

const LIMITS = { files: 1, fileBytes: ATTACHMENT_LIMITS.bytes, fieldBytes: 10_000 };

/**
 * Takes a file as evidence of an action of the plan. Outside the proxy like
 * every upload, so who sends, and from where, is asked here.
 */
export async function POST(request: Request) {
  if (!fromOurPages(request.headers)) return new Response(null, { status: 403 });
  const asked = new URL(request.url).searchParams;
  const [system, code] = [asked.get("system") ?? "", asked.get("action") ?? ""];
  const page = `/plan/${encodeURIComponent(code)}?system=${encodeURIComponent(system)}`;
  const actor = await currentActor();
  if (!actor) return seeOther(`/sign-in?to=${encodeURIComponent(page)}`);
  const found = systemsOf(actor).includes(system) ? await findAction(system, code) : null;
  if (!found || !can(actor, "plan.edit-action", found)) return new Response(null, { status: 404 });

  const boundary = boundaryOf(request.headers.get("content-type"));
  if (boundary === null || !request.body) return seeOther(`${page}&problem=not-a-form#evidence-file`);
  const form = await readForm(request.body, { boundary, limits: LIMITS });
  if (!form.ok) return seeOther(`${page}&problem=${form.error}#evidence-file`);
  const { files, fields } = form.value;
  const [file] = files;
  if (!file) return seeOther(`${page}&problem=no-file#evidence-file`);
  if (file.passedOver !== null) return seeOther(`${page}&problem=too-much#evidence-file`);
  const notAPatient = fields.some(([name, value]) => name === NOT_A_PATIENT && value === "yes");
  const kept = await addEvidence(editor(actor), { system, code, ...file, notAPatient });
  return seeOther(kept.ok ? `${page}&done=evidence` : `${page}&problem=${kept.error.is}#evidence-file`);
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
}
