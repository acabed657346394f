import { today } from "@/lib/server/clock";
import { answerWithAttachment } from "@/lib/server/downloads/attachment";
import { attachmentFor } from "@/lib/server/queries/assurance/attachment";
import { findPractice } from "@/lib/server/queries/practices";
import { currentActor } from "@/lib/server/session";

type Context = { params: Promise<{ code: string; id: string }> };

/** A file sent with a reply. */
export async function GET(_request: Request, { params }: Context) {
  const { code, id } = await params;
  const actor = await currentActor();
  const practice = actor && (await findPractice(code, today()));
  const file = practice && (await attachmentFor(actor, practice, id));
  return file ? answerWithAttachment(file) : new Response(null, { status: 404 });
}
