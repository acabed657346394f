import { today } from "@/lib/server/clock";
import { placesOf } from "@/lib/server/queries/directory";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { planPeople } from "@/lib/server/queries/plan/plan-people";
import type { WholePlan } from "@/lib/server/queries/plan/whole-plan";

/** What an action's form offers to choose from. */
export async function formChoices(plan: WholePlan) {
  const [people, definitions, places] = await Promise.all([
    planPeople(plan.system),
    definitionsOn(today()),
    placesOf({ organisations: [plan.system] }),
  ]);
  return {
    themes: plan.themes.map(({ code, name }) => ({ value: code, name })),
    people: people.map(({ name }) => name),
    metrics: [...definitions].map(([value, { shortName }]) => ({ value, name: shortName })),
    places: places.map(({ code, name }) => ({ value: code, name })),
  };
}
