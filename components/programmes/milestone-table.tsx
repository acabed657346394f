import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import {
  daysLate,
  milestoneEventWords,
  milestoneState,
  milestoneStateName,
  timesMovedLater,
  type Milestone,
} from "@/lib/programmes/milestone";
import { MilestoneShape } from "./milestone-strip";

type Props = {
  of: string;
  milestones: readonly Milestone[];
  on: Day;
  children?: (milestone: Milestone) => ReactNode;
};

/** The milestones of a workstream, each with every change of its day. */
export function MilestoneTable({ of, milestones, on, children }: Props) {
  return (
    <table className="dense milestones">
      <caption className="sr-only">Milestones of {of}</caption>
      <thead>
        <tr>
          <th scope="col">Milestone</th>
          <th scope="col">Date</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {milestones.map((each) => (
          <tr key={each.id}>
            <th scope="row" className="wraps">
              {each.title}
              <History milestone={each} />
              {children?.(each)}
            </th>
            <td data-label="Date">{dayName(each.doneOn ?? each.due)}</td>
            <td data-label="State">
              <State milestone={each} on={on} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ milestone, on }: { milestone: Milestone; on: Day }) {
  const state = milestoneState(milestone, on);
  const late = daysLate(milestone, on);
  return (
    <span className="stands">
      <Mark words={null} width={12} height={12}>
        <MilestoneShape state={state} />
      </Mark>
      <span>{late > 0 ? `${late} ${late === 1 ? "day" : "days"} late` : milestoneStateName(state)}</span>
    </span>
  );
}

function History({ milestone: { title, events, ...rest } }: { milestone: Milestone }) {
  const moved = timesMovedLater({ events });
  return (
    <details>
      <summary>
        {moved === 0 ? "Its history" : `Moved later ${moved === 1 ? "once" : `${moved} times`}`}
        <span className="sr-only">: {title}</span>
      </summary>
      <ol className="text-note" key={rest.id}>
        {events.map((event, index) => (
          <li key={index}>{milestoneEventWords(event)}</li>
        ))}
      </ol>
    </details>
  );
}
