"use server";

import type { Route } from "next";
import { z } from "zod";
import { can } from "@/lib/permissions/can";
import { pairCode } from "@/lib/plans/link";
import { actionSubject } from "@/lib/plans/plan-action";
import { action } from "@/lib/server/action";
import { today } from "@/lib/server/clock";
import { linkAction } from "@/lib/server/commands/link-action";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { planOf } from "@/lib/server/queries/plan/whole-plan";
import { practiceSent } from "../practice-sent";

/** Links an action of the plan to a practice, or to one of its flags: for who may read the flags and edit the action. */
export const linkToPlan = action({
  permission: "proposed-level.view",
  subject: practiceSent,
  input: z.object({
    code: z.string().min(1, "Choose an action of the plan"),
    flag: z.string().max(120),
  }),
  async run({ actor, subject: practice, input: { code, flag } }) {
    const system = practice.system.code;
    const line = (await planOf(system, today()))?.lines.find((each) => each.code === code);
    if (!line || !can(actor, "plan.edit-action", actionSubject(line, system)))
      return { errors: { code: ["Choose an action of the plan that you may edit"] } };
    if (flag !== "" && !(await definitionsOn(today())).has(flag))
      return { errors: { flag: ["Choose one of the flags, or the practice itself"] } };
    const done = await linkAction(actor, {
      ...{ system, code, kind: flag === "" ? "PRACTICE" : "FLAG" },
      to: flag === "" ? practice.code : pairCode(practice.code, flag),
    });
    return done.ok
      ? { goTo: `/assurance/${practice.code}?done=linked` as Route }
      : { errors: { code: ["That action was not found"] } };
  },
});
