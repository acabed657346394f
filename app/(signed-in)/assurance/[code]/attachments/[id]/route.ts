import { today } from "@/lib/server/clock";
import { attachmentFor } from "@/lib/server/queries/assurance/attachment";
import { findPractice } from "@/lib/server/queries/practices";
import { currentActor } from "@/lib/server/session";

type Context = { params: Promise<{ code: string; id: string }> };

/** A file sent with a reply, to keep and never to open here: a browser is not asked to guess what it is. */
export async function GET(_request: Request, { params }: Context) {
  const { code, id } = await params;
  const actor = await currentActor();
  const practice = actor && (await findPractice(code, today()));
  const file = practice && (await attachmentFor(actor, practice, id));
  if (!file) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(file.content), {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": `attachment; filename="${file.name.replaceAll(/[^\x20-\x7e]|["\\]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "Content-Length": String(file.content.length),
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": "private, no-store",
    },
  });
}
