"use server";

import type { Route } from "next";
import { z } from "zod";
import { dayField } from "@/lib/forms/day-field";
import { action } from "@/lib/server/action";
import { endorsePlan, putPlanForward, type EndorseRefusal } from "@/lib/server/commands/endorse-plan";
import { editor, systemSent } from "../action-sent";

const words = z.string().trim().max(600, "Use 600 letters or fewer");
const endorsing = z.object({
  number: z.coerce.number().int(),
  on: dayField("Enter the day it was endorsed, like 2026-01-29"),
  words,
});

export const putForward = action({
  permission: "plan.edit",
  subject: systemSent,
  input: z.object({ words }),
  freeText: ["words"],
  async run({ actor, subject, input }) {
    const done = await putPlanForward(editor(actor), { system: subject.code, ...input });
    return done.ok
      ? { goTo: "/plan/versions?done=forward" as Route }
      : { errors: { "": ["There is no plan"] } };
  },
});

export const endorseByPcc = action({
  permission: "plan.endorse",
  subject: systemSent,
  input: endorsing,
  freeText: ["words"],
  async run({ actor, subject, input }) {
    const done = await endorsePlan(editor(actor), { system: subject.code, by: "PCC", ...input });
    return done.ok ? { goTo: "/plan/versions?done=endorsed" as Route } : { errors: REFUSALS[done.error.is] };
  },
});

export const endorseByIcb = action({
  permission: "plan.edit",
  subject: systemSent,
  input: endorsing,
  freeText: ["words"],
  async run({ actor, subject, input }) {
    const done = await endorsePlan(editor(actor), { system: subject.code, by: "ICB", ...input });
    return done.ok ? { goTo: "/plan/versions?done=endorsed" as Route } : { errors: REFUSALS[done.error.is] };
  },
});

const REFUSALS: Record<EndorseRefusal["is"], Record<string, string[]>> = {
  "not-found": { "": ["That version was not found"] },
  "endorsed-already": { "": ["Somebody recorded it meanwhile: it is endorsed already"] },
  "not-by-pcc": { "": ["The collaborative endorses it first"] },
  "too-early": {
    on: [
      "It can be endorsed from the day it was put forward, by the collaborative first, and not in the future",
    ],
  },
};
