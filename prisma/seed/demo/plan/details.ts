import { day, type Day } from "@/lib/periods/day";
import type { Impact } from "@/lib/plans/impact";
import { today } from "@/lib/server/clock";
import { saveDeliveryAction } from "@/lib/server/commands/save-delivery-action";
import type { PlanEditor } from "@/lib/server/commands/update-delivery-action";
import { planOf } from "@/lib/server/queries/plan/whole-plan";
import type { DemoAction } from "./demo-action";

/** The day the plan's actions were given to people, and its first milestones set. */
export const BEGAN = day("2025-01-06");

/** The day before the collaborative met on the plan: what it does to practices and to equality was assessed by then. */
const ASSESSED = day("2025-11-26");

/** Who gave the actions to their owners. */
const LEAD = "Priya Nair";

/** All of it is made up. */
const ILLUSTRATIVE = ["owner", "timeframe", "dates", "updates"];

type Step = { on: Day; by: string; take: (by: PlanEditor) => Promise<void> };

/** Who has an action, where it is looked at and how it is told, and later what it does, by the form's own command. */
export function detailSteps(system: string, of: DemoAction, ids: ReadonlyMap<string, string>): Step[] {
  const { practice, equality } = of.impact ?? {};
  return [
    { on: BEGAN, by: LEAD, take: (by) => save(by, { system, of, ids, found: {} }) },
    ...(practice === undefined && equality === undefined
      ? []
      : [
          {
            on: ASSESSED,
            by: of.owner,
            take: (by: PlanEditor) => save(by, { system, of, ids, found: of.impact ?? {} }),
          },
        ]),
  ];
}

type Saved = {
  system: string;
  of: DemoAction;
  ids: ReadonlyMap<string, string>;
  found: { practice?: string; equality?: string };
};

async function save(by: PlanEditor, { system, of, ids, found }: Saved): Promise<void> {
  const { code, owner, sro = "", forum = "", places = [], metric } = of;
  const line = (await planOf(system, today()))?.lines.find((each) => each.code === code);
  if (!line) throw new Error(`The demo's plan has no ${code}`);
  const { title, what, source, theme, band, startsOn, version } = line;
  const done = await saveDeliveryAction(by, {
    ...{ system, was: code, version, code, title, what, source, theme, band, startsOn, owner, sro, forum },
    ...{ firstDue: null, ownerId: ids.get(owner) ?? null, illustrative: ILLUSTRATIVE },
    serves: line.serves.join("\n"),
    places: places.map((place) => `${system}-${place}`).join(", "),
    successMeasure: metric?.success ?? "",
    metric: metric?.code ?? "",
    baseline: metric?.baseline ?? null,
    baselinePeriod: metric?.baselinePeriod ?? "",
    target: metric?.target ?? null,
    ...impactOf("practice", found.practice, line.practiceImpact),
    ...impactOf("equality", found.equality, line.equalityImpact),
  });
  if (!done.ok) throw new Error(`${code}: ${JSON.stringify(done.error)}`);
}

/** What was found is kept; where nothing was yet, what is there stays. */
function impactOf<About extends "practice" | "equality">(
  about: About,
  finding: string | undefined,
  kept: Impact | null,
) {
  const is = finding === undefined ? kept : { done: true, on: today(), finding, link: "" };
  return {
    [`${about}Done`]: is?.done ? "yes" : "no",
    [`${about}On`]: is?.on ?? null,
    [`${about}Finding`]: is?.finding ?? "",
    [`${about}Link`]: is?.link ?? "",
  } as Record<`${About}Done` | `${About}Finding` | `${About}Link`, string> & Record<`${About}On`, Day | null>;
}
