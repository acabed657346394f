import { scopeOf } from "@/lib/permissions/can";
import type { Actor } from "@/lib/permissions/actor";
import { FILTER_NAMES, filtered, planFilter, sorted, type PlanFilter } from "@/lib/plans/plan-filter";
import type { PlanLine } from "@/lib/plans/plan-line";
import { today } from "@/lib/server/clock";
import { planOf, type WholePlan } from "@/lib/server/queries/plan/whole-plan";
import { parameter, systemOf, type Search } from "../view";

/** The plan as a page or a download has it. */
export type LoadedPlan = { plan: WholePlan; filter: PlanFilter; rows: PlanLine[]; state: PlanState };

/** What its address says, to be kept in links. */
export type PlanState = Readonly<Record<string, string | undefined>>;

/** The plan of the reader's system, narrowed and sorted as the address asks. Null: none they may read. */
export async function loadPlan(actor: Actor, search: Search): Promise<LoadedPlan | null> {
  const system = await planSystem(actor, search);
  const plan = system === null ? null : await planOf(system, today());
  if (!plan) return null;
  const filter = planFilter((name) => parameter(search, name));
  const state = Object.fromEntries(
    ["system", ...FILTER_NAMES].map((name) => [name, parameter(search, name)]),
  );
  return { plan, filter, rows: sorted(filtered(plan.lines, filter, actor.id), filter), state };
}

/** The system asked for, or the reader's first, where they may read its plan. */
export async function planSystem(actor: Actor, search: Search): Promise<string | null> {
  const scope = await systemOf(actor, search);
  const readable = scopeOf(actor, "plan.read").organisations;
  return scope && readable.includes(scope.system) ? scope.system : null;
}
