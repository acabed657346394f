import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import type { Day } from "@/lib/periods/day";
import type { ActionState } from "@/lib/pqaf/action-state";
import type { SupportState } from "@/lib/pqaf/support-state";
import { today } from "@/lib/server/clock";
import { definitionsOn } from "../metrics";
import type { Practice } from "../practices";
import { triggerWords } from "./flags";
import { plansOf } from "./improvement-plan";
import { supportOf } from "./support-given";

/** One thing done for a practice, for components/support/being-done.tsx. */
export type Done = {
  id: number;
  what: string;
  /** The page it stands on. */
  path: string;
  metrics: readonly string[];
  helps: string[];
  owner: string;
  due: Day | null;
  stands: { action: ActionState } | { support: SupportState; since: Day };
  /** The day from which it could help; null: it has not begun. */
  from: Day | null;
  /** The day it was agreed or offered; null: it came to nothing before it began. */
  agreed: Day | null;
};

/** Everything done for a practice that a reader may know of: actions of its open plan, then support, open first. */
export async function doneFor(actor: Actor, practice: Practice): Promise<Done[]> {
  if (!can(actor, "support.read", practice)) return [];
  const [plans, given, definitions, triggerOf] = await Promise.all([
    plansOf(practice.code),
    supportOf(practice.code),
    definitionsOn(today()),
    triggerWords(actor, practice),
  ]);
  const helps = ({ metrics, triggers }: { metrics: readonly string[]; triggers: readonly string[] }) => [
    ...metrics.map((code) => definitions.get(code)?.shortName ?? code),
    ...triggers.map(triggerOf),
  ];
  const actions = plans.flatMap((plan) =>
    plan.actions.map((action) => ({
      id: action.id,
      what: action.title,
      path: `/assurance/${practice.code}/plan#action-${action.id}`,
      metrics: action.metrics,
      helps: helps(action),
      owner: action.owner,
      due: action.due,
      stands: { action: action.state },
      from: action.state === "DONE" ? action.closedOn : action.startedOn,
      agreed: action.state === "STOPPED" ? null : action.createdOn,
    })),
  );
  const support = given.map((each) => ({
    id: each.id,
    what: each.name,
    path: `/assurance/${practice.code}/support#support-${each.id}`,
    metrics: each.metrics,
    helps: helps(each),
    owner: each.provider,
    due: null,
    stands: {
      support: each.state,
      since: each.endedOn ?? each.startedOn ?? each.answeredOn ?? each.offeredOn,
    },
    from: each.startedOn,
    agreed: each.state === "DECLINED" || each.state === "WITHDRAWN" ? null : each.offeredOn,
  }));
  return [...actions, ...support];
}
