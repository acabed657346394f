import { randomUUID } from "node:crypto";
import { can, scopeOf } from "@/lib/permissions/can";
import { fromOurPages } from "@/lib/server/auth/origin";
import { receiveUpload } from "@/lib/server/commands/receive-upload";
import { currentActor } from "@/lib/server/session";
import { receiveFiles } from "@/lib/server/uploads/receive-files";
import { uploadFolder } from "@/lib/server/uploads/upload-folder";
import { UPLOAD_LIMITS } from "@/lib/uploads/limits";
import { boundaryOf } from "@/lib/uploads/read-parts";

/**
 * Receives files to load. Outside the proxy (proxy.ts), which would hand on the
 * first 10 MB of a body and say nothing: so who sends, and from where, is asked here.
 */
export async function POST(request: Request) {
  if (!fromOurPages(request.headers)) return new Response(null, { status: 403 });
  const actor = await currentActor();
  if (!actor) return seeOther(`/sign-in?to=${encodeURIComponent("/data/imports")}`);
  const [first] = scopeOf(actor, "load.run").organisations;
  const system = new URL(request.url).searchParams.get("system") ?? first;
  if (!system || !can(actor, "load.run", { code: system, ancestors: [] })) {
    return new Response(null, { status: 404 });
  }

  const length = Number(request.headers.get("content-length") ?? 0);
  const boundary = boundaryOf(request.headers.get("content-type"));
  if (length > UPLOAD_LIMITS.bytes) return seeOther("/data/imports?problem=too-big");
  if (boundary === null || !request.body) return seeOther("/data/imports?problem=not-a-form");

  const id = randomUUID();
  const received = await receiveFiles(request.body, {
    boundary,
    folder: uploadFolder(id),
    limits: UPLOAD_LIMITS,
  });
  if (!received.ok) return seeOther(`/data/imports?problem=${received.error}`);
  await receiveUpload(actor, { id, system, files: received.value });
  return seeOther(`/data/imports/${id}`);
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
}
