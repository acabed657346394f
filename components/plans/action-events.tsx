import { dayName } from "@/lib/periods/period";
import type { Day } from "@/lib/periods/day";
import { sizeWords } from "@/lib/uploads/size-words";
import { statusName, type Status } from "@/lib/plans/status";

type Event = {
  id: number;
  on: Day;
  by: string;
  kind: string;
  statusFrom: Status | null;
  statusTo: Status;
  proposed: Status | null;
  dueFrom: Day | null;
  dueTo: Day;
  reason: string;
  words: string;
  nextStep: string;
  evidence: string;
  files: readonly { id: string; name: string; bytes: number }[];
};

/** What happened to an action, newest first: every status, every day that was moved, by whom and why. */
export function ActionEvents({
  events,
  fileHref,
}: {
  events: readonly Event[];
  fileHref: (id: string) => string;
}) {
  if (events.length === 0) return <p className="text-reason">Nobody has said anything yet.</p>;
  return (
    <ol className="plan-events">
      {events.map((event) => (
        <li key={event.id}>
          <p>
            <b>{dayName(event.on)}</b>, {event.by}
            {statusWords(event) && <>: {statusWords(event)}</>}
          </p>
          {event.dueFrom && event.dueFrom !== event.dueTo && (
            <p>
              Due {dayName(event.dueTo)} instead of {dayName(event.dueFrom)}
            </p>
          )}
          {event.reason && <p>Because: {event.reason}</p>}
          {event.words && <p>{event.words}</p>}
          {event.nextStep && <p>Next: {event.nextStep}</p>}
          {event.evidence && (
            <p>
              Evidence: <Evidence text={event.evidence} />
            </p>
          )}
          {event.files.map(({ id, name, bytes }) => (
            <p key={id}>
              <a href={fileHref(id)} download>
                {name}
              </a>{" "}
              ({sizeWords(bytes)})
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** A link where it is one, words otherwise. */
export function Evidence({ text }: { text: string }) {
  return /^https?:\/\/\S+$/.test(text) ? <a href={text}>{text}</a> : text;
}

function statusWords({ kind, statusFrom, statusTo, proposed }: Event): string {
  if (kind !== "UPDATED") return "";
  const stands =
    statusFrom === null || statusFrom === statusTo
      ? statusName(statusTo).toLowerCase()
      : `from ${statusName(statusFrom).toLowerCase()} to ${statusName(statusTo).toLowerCase()}`;
  return proposed !== null && proposed !== statusTo
    ? `${stands} (proposed: ${statusName(proposed).toLowerCase()})`
    : stands;
}
