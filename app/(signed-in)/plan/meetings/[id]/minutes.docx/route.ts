import { minutesWord } from "@/lib/reports/minutes-word";
import { answerWithWord } from "@/lib/server/downloads/word";
import { permittedActor } from "@/lib/server/permitted";
import { minutesOf } from "@/lib/server/queries/plan/meeting-minutes";
import { loadMeeting } from "../../load-meeting";

/** A meeting's minutes as a Word document. */
export async function GET(_request: Request, { params }: RouteContext<"/plan/meetings/[id]/minutes.docx">) {
  const { id } = await params;
  const meeting = await loadMeeting(await permittedActor("plan.read"), id);
  return answerWithWord(minutesWord(await minutesOf(meeting), meeting.closed), `minutes_${meeting.on}`);
}
