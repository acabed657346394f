import { systemsOf } from "@/lib/permissions/figures";
import type { Actor, Subject } from "@/lib/permissions/actor";
import { actionSubject } from "@/lib/plans/plan-action";
import type { PlanLine } from "@/lib/plans/plan-line";
import { today } from "@/lib/server/clock";
import { planOf, type WholePlan } from "@/lib/server/queries/plan/whole-plan";
import { requireActor } from "@/lib/server/session";

/** An action as a subject, with the plan it stands in. */
export type FoundAction = Subject & { line: PlanLine; plan: WholePlan };

/** An action by its code in the plan of a system; null: no such plan or action. */
export async function findAction(system: string, code: string): Promise<FoundAction | null> {
  const plan = await planOf(system, today());
  const line = plan?.lines.find((each) => each.code === code);
  return plan && line ? { ...actionSubject(line, system), line, plan } : null;
}

/** The action a form says it is about, for `action()` to ask whether the sender may. */
export async function actionSent(form: FormData): Promise<FoundAction | null> {
  const [system, code] = [form.get("system"), form.get("code")];
  if (typeof system !== "string" || typeof code !== "string") return null;
  return systemsOf(await requireActor()).includes(system) ? findAction(system, code) : null;
}

/** The system a form says it is about. */
export async function systemSent(form: FormData): Promise<Subject | null> {
  const system = form.get("system");
  return typeof system === "string" && systemsOf(await requireActor()).includes(system)
    ? { code: system, ancestors: [] }
    : null;
}

export function editor({ id, actingAs, name }: Actor) {
  return { id, actingAs, name };
}
