import { can } from "@/lib/permissions/can";
import { ATTACHMENT_LIMITS } from "@/lib/pqaf/attachment";
import { fromOurPages } from "@/lib/server/auth/origin";
import { today } from "@/lib/server/clock";
import { discardReply } from "@/lib/server/commands/discard-reply";
import { keepReply } from "@/lib/server/commands/keep-reply";
import { sendReply } from "@/lib/server/commands/send-reply";
import { findPractice } from "@/lib/server/queries/practices";
import { currentActor } from "@/lib/server/session";
import { readForm, type ReadForm } from "@/lib/server/uploads/read-form";
import { boundaryOf } from "@/lib/uploads/read-parts";

const LIMITS = {
  files: ATTACHMENT_LIMITS.files,
  fileBytes: ATTACHMENT_LIMITS.bytes,
  fieldBytes: 200_000,
};

/**
 * Takes a practice's reply with its files. Outside the proxy like every upload,
 * so who sends, and from where, is asked here. What is wrong is kept with the
 * draft: the page says it, with everything typed and every good file still there.
 */
export async function POST(request: Request) {
  if (!fromOurPages(request.headers)) return new Response(null, { status: 403 });
  const code = new URL(request.url).searchParams.get("practice") ?? "";
  const page = `/assurance/${encodeURIComponent(code)}/reply`;
  const actor = await currentActor();
  if (!actor) return seeOther(`/sign-in?to=${encodeURIComponent(page)}`);
  const practice = await findPractice(code, today());
  if (!practice || !can(actor, "level.reply", practice)) return new Response(null, { status: 404 });

  const boundary = boundaryOf(request.headers.get("content-type"));
  if (boundary === null || !request.body) return seeOther(`${page}?problem=not-a-form`);
  const form = await readForm(request.body, { boundary, limits: LIMITS });
  if (!form.ok) return seeOther(`${page}?problem=${form.error}`);

  const of = { practice: practice.code, system: practice.system.code };
  const { fields, files } = form.value;
  const intent = one(fields, "intent");
  if (intent === "discard") {
    await discardReply(actor, of);
    return seeOther(`${page}?done=discarded`);
  }
  const wrong = await keepReply(actor, of, { draft: draftOf(fields), files, remove: all(fields, "remove") });
  if (intent === "keep") {
    return seeOther(Object.keys(wrong).length > 0 ? `${page}#problem` : `${page}?done=kept`);
  }
  const sent = await sendReply(actor, of, wrong);
  return seeOther(sent.ok ? `${page}?done=sent` : `${page}#problem`);
}

function draftOf(fields: ReadForm["fields"]) {
  return {
    metrics: all(fields, "metric"),
    proposalId: number(one(fields, "proposal")),
    decisionId: number(one(fields, "decision")),
    words: one(fields, "words") ?? "",
    notAPatient: one(fields, "notAPatient") === "yes",
  };
}

function all(fields: ReadForm["fields"], name: string): string[] {
  return fields.filter(([each]) => each === name).map(([, value]) => value);
}

function one(fields: ReadForm["fields"], name: string): string | undefined {
  return all(fields, name)[0];
}

function number(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** A relative address: behind a proxy the server does not know its own name. */
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}
