import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/layout/page";
import { StatusMark } from "@/components/plans/status-mark";
import { Done } from "@/components/ui/done";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { permittedActor } from "@/lib/server/permitted";
import { link, parameter } from "../../../view";
import { interestsIn, loadAgenda } from "@/lib/server/queries/plan/meeting-minutes";
import { loadMeeting } from "../load-meeting";
import { CloseMeetingForm, InterestForm, ItemForm } from "../meeting-forms";

export const metadata: Metadata = { title: "Meeting about the plan" };

const DONE: Record<string, string> = {
  declared: "The interest is recorded, and stands beside the actions it touches.",
  recorded: "The decision is kept.",
  closed: "The meeting is closed. Its minutes stand as they are.",
};

export default async function MeetingPage({ params, searchParams }: PageProps<"/plan/meetings/[id]">) {
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const actor = await permittedActor("plan.read");
  const meeting = await loadMeeting(actor, id);
  const { agenda, lines } = await loadAgenda(meeting);
  const byId = new Map(lines.map((line) => [line.id, line]));
  const holds = !meeting.closed && can(actor, "plan.meeting-mode", { code: meeting.system, ancestors: [] });
  return (
    <Page>
      <p className="kicker">
        <Link href={link("/plan/meetings", {})}>Meetings about the plan</Link>
      </p>
      <h1>
        {meeting.title}, {dayName(meeting.on)}
      </h1>
      <p className="lead">
        {agenda.length === 1 ? "1 action needs" : `${agenda.length} actions need`} a look,{" "}
        {meeting.items.length} spoken of. {meeting.closed ? `Closed by ${meeting.closedBy}.` : ""}
      </p>
      <Done words={DONE[parameter(search, "done") ?? ""]} />
      <p className="mt-3 text-reason">
        <Link href={link(`/plan/meetings/${meeting.id}/minutes`, {})}>The minutes as they stand</Link>
      </p>
      <Section title="Present">
        <p className="text-reason">{meeting.present.join(", ") || "Nobody was recorded."}</p>
      </Section>
      <Section title="Interests declared">
        {meeting.interests.length === 0 ? (
          <p className="text-reason">None yet.</p>
        ) : (
          <ul className="lines">
            {meeting.interests.map(({ name, interest, actions, steppedOut }, index) => (
              <li key={index}>
                {name}: {interest}. Touches{" "}
                {actions.length === 0
                  ? "every action"
                  : actions.map((each) => byId.get(each)?.code).join(", ")}
                {steppedOut && ", steps out for it"}
              </li>
            ))}
          </ul>
        )}
        {holds && <InterestForm meeting={meeting.id} />}
      </Section>
      <Section title="Agenda" aside="by exception">
        <ol className="plan-milestones">
          {agenda.map(({ action, why }) => {
            const line = byId.get(action);
            if (!line) return null;
            const item = meeting.items.find((each) => each.action === action) ?? null;
            const touched = interestsIn(meeting.interests, action);
            return (
              <li key={action}>
                <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
                  <h3 className="font-bold">
                    <Link href={link(`/plan/${encodeURIComponent(line.code)}`, { system: meeting.system })}>
                      {line.code} {line.title}
                    </Link>
                  </h3>
                  <StatusMark status={line.status} />
                </div>
                <p className="text-cell text-ink-2">
                  {line.owner || "No owner yet"}. {line.whereItIs}
                </p>
                <ul className="lines">
                  {why.map((each) => (
                    <li key={each}>{each}</li>
                  ))}
                </ul>
                {touched.length > 0 && (
                  <p className="plan-illustrative">Interest declared: {touched.join("; ")}</p>
                )}
                {item && (
                  <p className="text-reason">
                    <b>Decision:</b> {item.decision}. {item.minute}
                  </p>
                )}
                {holds && <ItemForm meeting={meeting.id} code={line.code} kept={item} />}
              </li>
            );
          })}
        </ol>
      </Section>
      {holds && (
        <div className="mt-6">
          <CloseMeetingForm meeting={meeting.id} />
        </div>
      )}
    </Page>
  );
}
