import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { Day } from "@/lib/periods/day";
import { isOverdue, type ActionState } from "@/lib/pqaf/action-state";
import type { SupportState } from "@/lib/pqaf/support-state";
import { ActionMark } from "./action-mark";
import { shortDay } from "@/components/ui/short-day";
import { SupportMark } from "./support-mark";
import { Still } from "@/components/ui/still";

/** An action or an offer: what, for which flags, whose, by when, how it stands, whether it helped. */
export type Doing = {
  id: number;
  what: string;
  href: Route;
  /** The measures and triggers it is for, in words. */
  helps: readonly string[];
  owner: string;
  due: Day | null;
  stands: { action: ActionState } | { support: SupportState; since: Day };
  /** "Too early to say: from April 2026"; null where there is nothing to tell yet. */
  helped: string | null;
};

type Props = { of: string; doing: readonly Doing[]; today: Day };

/** What is being done for a practice: its actions and the support offered, in one table. */
export function BeingDone({ of, doing, today }: Props) {
  if (doing.length === 0) {
    return <p className="text-reason">No action is agreed and no support is offered yet.</p>;
  }
  return (
    <table className="dense stacked">
      <caption className="sr-only">Actions and support for {of}</caption>
      <thead>
        <tr>
          <th scope="col">Action or offer</th>
          <th scope="col">For</th>
          <th scope="col">Owner</th>
          <th scope="col">Due</th>
          <th scope="col">State</th>
          <th scope="col">Did it help?</th>
        </tr>
      </thead>
      <Still as="tbody">
        {doing.map((each) => (
          <tr key={`${"action" in each.stands ? "action" : "support"} ${each.id}`}>
            <th scope="row" className="wraps">
              <Link href={each.href}>{each.what}</Link>
            </th>
            <td className="wraps second">{each.helps.join(", ") || "–"}</td>
            <td className="wraps">{each.owner}</td>
            <td>
              {each.due ? shortDay(each.due) : "–"}
              {"action" in each.stands &&
                each.due &&
                isOverdue({ state: each.stands.action, due: each.due }, today) && <b> overdue</b>}
            </td>
            <td>
              {"action" in each.stands ? (
                <ActionMark state={each.stands.action} />
              ) : (
                <SupportMark state={each.stands.support} since={each.stands.since} />
              )}
            </td>
            <td className="wraps second">{each.helped ?? "–"}</td>
          </tr>
        ))}
      </Still>
    </table>
  );
}
