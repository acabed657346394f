"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { actionStateName } from "@/lib/pqaf/action-state";
import { actionUpdate, newAction } from "@/lib/pqaf/plan-action";
import { action } from "@/lib/server/action";
import { addPlanAction, type PlanActor } from "@/lib/server/commands/add-plan-action";
import { agreePlan, closePlan, setPlanAim } from "@/lib/server/commands/agree-plan";
import { updatePlanAction } from "@/lib/server/commands/update-plan-action";
import { possibleOwners } from "@/lib/server/queries/assurance/action-owners";
import { triggersOf } from "@/lib/server/queries/assurance/flags";
import type { Practice } from "@/lib/server/queries/practices";
import { flagSent } from "../for-flag";
import { practiceSent } from "../practice-sent";

export const add = action({
  permission: "support.write",
  subject: practiceSent,
  input: newAction,
  freeText: ["title"],
  async run({ actor, subject, input: { title, due, owner: chosen, flag } }) {
    const owners = await possibleOwners(subject);
    const owner = owners.find(({ value }) => value === chosen);
    const codes = (await triggersOf(subject.system.code)).map(({ code }) => code);
    const about = await flagSent(flag, codes);
    if (!owner || !about) {
      return {
        errors: {
          ...(owner ? {} : { owner: ["Choose who does it"] }),
          ...(about ? {} : { flag: ["Choose the flag it is for, or none"] }),
        },
      };
    }
    await addPlanAction(planActor(actor, subject), { ...of(subject), title, due, owner, ...about });
    return { goTo: planPath(subject, "added") };
  },
});

export const update = action({
  permission: ["support.write", "support.answer"],
  subject: practiceSent,
  input: z.intersection(
    actionUpdate,
    z.object({ action: z.coerce.number().int(), version: z.coerce.number().int() }),
  ),
  freeText: ["words", "evidence", "outcome"],
  async run({ actor, subject, input }) {
    const done = await updatePlanAction(planActor(actor, subject), { ...input, practice: subject.code });
    if (done.ok) return { goTo: planPath(subject, "updated") };
    const refused = done.error;
    if (refused.is !== "stale") return { errors: REFUSALS[refused.is] };
    revalidatePath(`/assurance/${subject.code}/plan`);
    const stands = `${actionStateName(refused.state)}, due ${dayName(refused.due)}`;
    return {
      errors: {
        "": [
          `Someone updated this action meanwhile. It now says: ${stands}. What you typed is kept: send it again to put it after theirs`,
        ],
      },
    };
  },
});

const REFUSALS = {
  "not-found": { "": ["That action was not found"] },
  "unexplained-move": { words: ["Enter why the day is moved: it counts as slippage when it is later"] },
  "nothing-changed": { words: ["Enter what there is to say, or change how it stands"] },
};

export const aim = action({
  permission: "support.write",
  subject: practiceSent,
  input: z.object({
    aim: z
      .string()
      .trim()
      .min(1, "Enter what the plan is to achieve, like Calls answered within 5 minutes by June")
      .max(600),
  }),
  freeText: ["aim"],
  async run({ actor, subject, input }) {
    await setPlanAim(actor, { ...of(subject), ...input });
    return { goTo: planPath(subject, "aimed") };
  },
});

export const agree = action({
  permission: "support.answer",
  subject: practiceSent,
  input: z.object({}),
  async run({ actor, subject }) {
    const done = await agreePlan(actor, of(subject));
    if (done.ok) return { goTo: planPath(subject, "agreed") };
    return { errors: { "": ["There is no plan that waits for your agreement"] } };
  },
});

export const close = action({
  permission: "support.write",
  subject: practiceSent,
  input: z.object({
    planOutcome: z
      .string()
      .trim()
      .min(1, "Enter what came of the plan, like Waits are back within two weeks")
      .max(600),
  }),
  freeText: ["planOutcome"],
  async run({ actor, subject, input: { planOutcome } }) {
    const done = await closePlan(actor, { ...of(subject), outcome: planOutcome });
    if (done.ok) return { goTo: planPath(subject, "closed") };
    const why = {
      "open-actions": "Some actions are open. Say first that each is done or stopped",
      "no-plan": "There is no open plan",
    };
    return { errors: { "": [why[done.error]] } };
  },
});

function planPath({ code }: Practice, done: string): Route {
  return `/assurance/${code}/plan?done=${done}` as Route;
}

function of({ code, system }: Practice) {
  return { practice: code, system: system.code };
}

/** Whoever may write acts for the ICB; anyone else that comes here is of the practice. */
function planActor(actor: Actor, practice: Practice): PlanActor {
  const side = can(actor, "support.write", practice) ? "ICB" : "PRACTICE";
  return { id: actor.id, actingAs: actor.actingAs, name: actor.name, side };
}
