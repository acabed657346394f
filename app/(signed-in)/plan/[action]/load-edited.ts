import { notFound } from "next/navigation";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { actionSubject } from "@/lib/plans/plan-action";
import type { PlanLine } from "@/lib/plans/plan-line";
import type { WholePlan } from "@/lib/server/queries/plan/whole-plan";
import type { Search } from "../../view";
import { loadPlan } from "../load-plan";

type Asked = { params: Promise<{ action: string }>; searchParams: Promise<Search> };

/** The action that an address names, for who may edit it; else not found. */
export async function editedAction(
  actor: Actor,
  { params, searchParams }: Asked,
): Promise<{ plan: WholePlan; line: PlanLine }> {
  const [{ action }, search] = await Promise.all([params, searchParams]);
  const plan = (await loadPlan(actor, search))?.plan;
  const code = decodeURIComponent(action);
  const line = plan?.lines.find((each) => each.code === code);
  if (!plan || !line || !can(actor, "plan.edit-action", actionSubject(line, plan.system))) notFound();
  return { plan, line };
}
