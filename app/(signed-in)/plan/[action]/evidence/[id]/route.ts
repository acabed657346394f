import { answerWithAttachment } from "@/lib/server/downloads/attachment";
import { evidenceFor } from "@/lib/server/queries/plan/evidence";
import { currentActor } from "@/lib/server/session";

type Context = { params: Promise<{ action: string; id: string }> };

/** A file kept as evidence of an action. */
export async function GET(_request: Request, { params }: Context) {
  const { action, id } = await params;
  const actor = await currentActor();
  const file = actor && (await evidenceFor(actor, decodeURIComponent(action), id));
  return file ? answerWithAttachment(file) : new Response(null, { status: 404 });
}
