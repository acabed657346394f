import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { actionStateName, type ActionState } from "@/lib/pqaf/action-state";

type Event = {
  on: Day;
  by: string;
  stateFrom: ActionState | null;
  stateTo: ActionState;
  dueFrom: Day | null;
  dueTo: Day;
  words: string;
};

/** What happened to an action, newest first, behind its count. */
export function ActionHistory({ of, events }: { of: string; events: readonly Event[] }) {
  return (
    <details>
      <summary>
        History ({events.length})<span className="sr-only"> of {of}</span>
      </summary>
      <ol className="lines">
        {events.toReversed().map((event, index) => (
          <li key={index}>
            <span>
              {dayName(event.on)}, {event.by}: {whatOf(event)}
              {event.words && <>. “{event.words}”</>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function whatOf({ stateFrom, stateTo, dueFrom, dueTo }: Event): string {
  if (stateFrom === null) return `added, due ${dayName(dueTo)}`;
  const state =
    stateFrom === stateTo
      ? actionStateName(stateTo).toLowerCase()
      : `from ${actionStateName(stateFrom).toLowerCase()} to ${actionStateName(stateTo).toLowerCase()}`;
  if (dueFrom === null || dueFrom === dueTo) return state;
  return `${state}; due ${dayName(dueTo)} instead of ${dayName(dueFrom)}`;
}
