"use server";

import type { Route } from "next";
import { z } from "zod";
import { action } from "@/lib/server/action";
import { freezeMilestoneReport, type FreezeRefusal } from "@/lib/server/commands/freeze-milestone-report";
import { editor, systemSent } from "../action-sent";

export const freeze = action({
  permission: "plan.edit",
  subject: systemSent,
  input: z.object({
    quarter: z.string(),
    sure: z.literal("yes", "Tick that it is ready: it cannot be changed afterwards"),
  }),
  async run({ actor, subject: { code: system }, input: { quarter } }) {
    const done = await freezeMilestoneReport(editor(actor), { system, quarter });
    return done.ok
      ? { goTo: `/plan/reports/${quarter}?system=${system}&done=frozen` as Route }
      : { errors: { "": [REFUSALS[done.error]] } };
  },
});

const REFUSALS: Record<FreezeRefusal, string> = {
  "not-found": "There is no plan",
  "not-the-last-quarter": "Only the quarter that ended last can be frozen",
  "frozen-already": "Somebody froze it meanwhile: it stands as they froze it",
};
