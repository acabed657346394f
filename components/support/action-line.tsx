import type { ReactNode } from "react";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { isOverdue, type ActionState } from "@/lib/pqaf/action-state";
import type { Slippage } from "@/lib/periods/slippage";
import { ActionMark } from "./action-mark";

type Props = {
  action: {
    id: number;
    title: string;
    owner: string;
    due: Day;
    state: ActionState;
    evidence: string | null;
    outcome: string | null;
    closedOn: Day | null;
    slippage: Slippage;
  };
  helps: readonly string[];
  helped: string | null;
  today: Day;
  children: ReactNode;
};

/** One action of a plan: what, how it stands, whose, by when, how often its day was moved. */
export function ActionLine({ action, helps, helped, today, children }: Props) {
  const { id, title, owner, due, state, evidence, outcome, closedOn, slippage } = action;
  const overdue = isOverdue(action, today);
  return (
    <li className="plan-action" id={`action-${id}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3>{title}</h3>
        <ActionMark state={state} />
      </div>
      <p className="text-reason">
        {owner}, {closedOn ? `closed ${dayName(closedOn)}` : `due ${dayName(due)}`}
        {overdue && <b>, overdue</b>}
        {slippage.times > 0 && <>. {slippageWords(slippage)}</>}
      </p>
      {helps.length > 0 && <p className="text-cell text-ink-2">For {helps.join(", ")}</p>}
      {evidence && <p className="text-reason">How one can tell: {evidence}</p>}
      {outcome && <p className="text-reason">What came of it: {outcome}</p>}
      {helped && <p className="text-reason">Did it help? {helped}</p>}
      {children}
    </li>
  );
}

/** "Moved later twice, by 33 days: Sarah Whitcombe 2". */
function slippageWords({ times, days, by }: Slippage): string {
  const often = times === 1 ? "once" : times === 2 ? "twice" : `${times} times`;
  const whom = by.map(({ name, times: own }) => (by.length === 1 ? name : `${name} ${own}`)).join(", ");
  return `Moved later ${often}, by ${days === 1 ? "1 day" : `${days} days`}: ${whom}`;
}
