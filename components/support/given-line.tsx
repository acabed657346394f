import type { ReactNode } from "react";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { SupportState } from "@/lib/pqaf/support-state";
import { SupportMark } from "./support-mark";

type Props = {
  given: {
    id: number;
    name: string;
    provider: string;
    what: string;
    words: string;
    state: SupportState;
    offeredOn: Day;
    offeredBy: string;
    answeredOn: Day | null;
    answeredBy: string | null;
    answer: string | null;
    startedOn: Day | null;
    endedOn: Day | null;
    outcome: string | null;
  };
  helps: readonly string[];
  helped: string | null;
  children?: ReactNode;
};

/** Support offered to a practice: what it is, why, and each step with its day and words. */
export function GivenLine({ given, helps, helped, children }: Props) {
  return (
    <li id={`support-${given.id}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3>{given.name}</h3>
        <SupportMark state={given.state} />
      </div>
      <p className="text-reason">
        {given.provider}. {given.what}
      </p>
      {helps.length > 0 && <p className="text-cell text-ink-2">For {helps.join(", ")}</p>}
      <ul className="text-reason">
        {stepsOf(given).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {helped && <p className="text-reason">Did it help? {helped}</p>}
      {children}
    </li>
  );
}

function stepsOf({ words, state, ...given }: Props["given"]): string[] {
  const said = (text: string | null) => (text ? `: “${text}”` : "");
  const answered = state === "DECLINED" ? "Declined" : "Accepted";
  return [
    `Offered by ${given.offeredBy}, ${dayName(given.offeredOn)}${said(words)}`,
    ...(given.answeredOn
      ? [`${answered} by ${given.answeredBy}, ${dayName(given.answeredOn)}${said(given.answer)}`]
      : []),
    ...(given.startedOn ? [`Started ${dayName(given.startedOn)}`] : []),
    ...(given.endedOn
      ? [`${state === "WITHDRAWN" ? "Withdrawn" : "Ended"} ${dayName(given.endedOn)}${said(given.outcome)}`]
      : []),
  ];
}
