import type { Actor } from "@/lib/permissions/actor";
import { scopeOf } from "@/lib/permissions/can";
import { levelsInSums, type LevelsInSums } from "@/lib/server/queries/assurance/levels-in-sums";
import { nameOf } from "@/lib/server/queries/groups";
import { monthsOf, systemOf, type Months, type Search } from "../../view";

export type LevelsAsked = { system: { code: string; name: string }; months: Months; levels: LevelsInSums };

/** Levels in sums at a month's end, as the page and its download have them; null before the first load, or for whoever may not. */
export async function loadLevels(actor: Actor, search: Search): Promise<LevelsAsked | null> {
  const scope = await systemOf(actor, search);
  if (!scope || !scopeOf(actor, "levels.view-aggregate").organisations.includes(scope.system)) return null;
  const [name, months] = await Promise.all([nameOf(scope.system), monthsOf(scope, search)]);
  if (!months) return null;
  const system = { code: scope.system, name };
  return { system, months, levels: await levelsInSums(system, months.month) };
}
