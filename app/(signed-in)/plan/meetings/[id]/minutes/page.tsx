import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/layout/page";
import { dayName } from "@/lib/periods/period";
import { stoodAs } from "@/lib/plans/minutes";
import { permittedActor } from "@/lib/server/permitted";
import { link } from "../../../../view";
import { minutesOf } from "@/lib/server/queries/plan/meeting-minutes";
import { loadMeeting } from "../../load-meeting";

export const metadata: Metadata = { title: "Minutes" };

export default async function MinutesPage({ params }: PageProps<"/plan/meetings/[id]/minutes">) {
  const { id } = await params;
  const meeting = await loadMeeting(await permittedActor("plan.read"), id);
  const { title, on, system, present, interests, items, notReached } = await minutesOf(meeting);
  return (
    <Page>
      <p className="kicker no-print">
        <Link href={link(`/plan/meetings/${meeting.id}`, {})}>The meeting</Link>
      </p>
      <h1>{title}: minutes</h1>
      <p className="lead">
        {system}, {dayName(on)}.{" "}
        {meeting.closed ? "As they stood when it was closed." : "The meeting is open: these may change."}
      </p>
      <p className="mt-3 text-reason no-print">
        <a href={`/plan/meetings/${meeting.id}/minutes.docx`} download>
          Take them away as a Word document (.docx)
        </a>
      </p>
      <h2 className="mt-4 font-bold">Present</h2>
      <p>{present.join(", ") || "Nobody was recorded"}</p>
      <h2 className="mt-4 font-bold">Interests declared</h2>
      <Lines of={interests} none="None were declared" />
      <h2 className="mt-4 font-bold">Decisions</h2>
      {items.length === 0 && <p>None were recorded</p>}
      {items.map((item) => (
        <section key={item.code} aria-label={item.title} className="mt-3">
          <h3 className="font-bold">
            {item.code} {item.title}
          </h3>
          <p className="text-cell text-ink-2">{stoodAs(item)}</p>
          {item.interests.map((each) => (
            <p key={each}>Interest: {each}</p>
          ))}
          <p>
            <b>Decision:</b> {item.decision}
          </p>
          {item.minute && <p className="whitespace-pre-line">{item.minute}</p>}
        </section>
      ))}
      {notReached.length > 0 && (
        <>
          <h2 className="mt-4 font-bold">On the agenda and not reached</h2>
          <Lines of={notReached} none="" />
        </>
      )}
    </Page>
  );
}

function Lines({ of, none }: { of: readonly string[]; none: string }) {
  if (of.length === 0) return <p>{none}</p>;
  return (
    <ul className="lines">
      {of.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
