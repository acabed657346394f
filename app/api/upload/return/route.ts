import { randomUUID } from "node:crypto";
import { fromOurPages } from "@/lib/server/auth/origin";
import { receiveReturnFile } from "@/lib/server/commands/receive-return-file";
import { completedBy } from "@/lib/server/returns/completed-by";
import { currentActor } from "@/lib/server/session";
import { readReturnFile } from "@/lib/server/uploads/read-return-file";
import { EXTRACT_LIMITS } from "@/lib/uploads/limits";
import { boundaryOf } from "@/lib/uploads/read-parts";

/** A form's own lines around its one file. */
const FORM_BYTES = 10_000;

/**
 * Takes a practice's file for its return. Outside the proxy like every upload, so
 * who sends, and from where, is asked here. It is read as it arrives, and nothing
 * of it is in the return before a person has looked at it and said so.
 */
export async function POST(request: Request) {
  if (!fromOurPages(request.headers)) return new Response(null, { status: 403 });
  const asked = new URL(request.url).searchParams;
  const [code, text] = [asked.get("practice") ?? "", asked.get("month") ?? ""];
  const page = `/appointments/${encodeURIComponent(code)}/${encodeURIComponent(text)}/upload`;
  const actor = await currentActor();
  if (!actor) return seeOther(`/sign-in?to=${encodeURIComponent(page)}`);
  const found = await completedBy(actor, { code, month: text });
  if (!found) return new Response(null, { status: 404 });

  const length = Number(request.headers.get("content-length") ?? 0);
  const boundary = boundaryOf(request.headers.get("content-type"));
  if (length > EXTRACT_LIMITS.csv + FORM_BYTES) return seeOther(`${page}?problem=too-big`);
  if (boundary === null || !request.body) return seeOther(`${page}?problem=not-a-form`);

  const { practice, month } = found;
  const read = await readReturnFile(request.body, { boundary, practice: practice.code, month });
  if (!read.ok) return seeOther(`${page}?problem=${read.error}`);
  const of = { practice: practice.code, system: practice.system.code, month };
  await receiveReturnFile(actor, of, { id: randomUUID(), ...read.value });
  return seeOther(page);
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
}
