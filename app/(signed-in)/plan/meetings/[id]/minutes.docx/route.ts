import { minutesDocument } from "@/lib/plans/minutes-document";
import { zipped } from "@/lib/server/downloads/zip";
import { permittedActor } from "@/lib/server/permitted";
import { minutesOf } from "@/lib/server/queries/plan/meeting-minutes";
import { loadMeeting } from "../../load-meeting";

/** A meeting's minutes as a Word document. */
export async function GET(_request: Request, { params }: RouteContext<"/plan/meetings/[id]/minutes.docx">) {
  const { id } = await params;
  const meeting = await loadMeeting(await permittedActor("plan.read"), id);
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(minutesDocument(await minutesOf(meeting)))) pieces.push(piece);
  return new Response(Buffer.concat(pieces), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "Content-Disposition": `attachment; filename="minutes_${meeting.on}.docx"`,
      "Cache-Control": "private, no-store",
    },
  });
}
