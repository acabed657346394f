import { LinkedActions } from "@/components/plans/linked-actions";
import { Link } from "@/components/ui/link";
import type { AssuredPractice } from "@/lib/server/queries/assurance/assured-practice";
import type { ForPractice } from "@/lib/server/queries/plan/actions-touching";
import { link } from "../../view";

type Props = {
  practice: AssuredPractice;
  planned: ForPractice;
  /** Whether the reader may link an action. */
  links: boolean;
};

/** The actions of the delivery plan that touch the practice or its flags, each once. */
export function InDeliveryPlan({ practice, planned, links }: Props) {
  const all = [...planned.itself, ...[...planned.flags.values()].flat()];
  const actions = [...new Map(all.map((each) => [each.code, each])).values()];
  if (actions.length === 0 && !links) return null;
  return (
    <>
      <h3 className="mt-4 font-bold">In the delivery plan</h3>
      {actions.length === 0 ? (
        <p className="text-reason">No action of the system’s delivery plan is linked yet.</p>
      ) : (
        <LinkedActions actions={actions} />
      )}
      {links && (
        <p className="mt-2 text-reason no-print">
          <Link href={link(`/assurance/${practice.code}/delivery`, {})}>Link an action of the plan</Link>
        </p>
      )}
    </>
  );
}
