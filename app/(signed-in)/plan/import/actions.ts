"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/lib/server/action";
import { discardPlanFile } from "@/lib/server/commands/discard-plan-file";
import { importPlanFile } from "@/lib/server/commands/import-plan-file";
import { editor, systemSent } from "../action-sent";

const file = z.string().max(36);

/** Puts what was looked at into the plan, whole or not at all. */
export const importPlan = action({
  permission: "plan.edit",
  subject: systemSent,
  input: z.object({ file, seen: z.string() }),
  async run({ actor, subject: { code: system }, input }) {
    const done = await importPlanFile(editor(actor), { system, ...input });
    if (!done.ok) return { goTo: `/plan/import?system=${system}&problem=${done.error.is}` as Route };
    revalidatePath("/plan");
    return { goTo: `/plan?system=${system}&done=imported` as Route };
  },
});

export const discardPlan = action({
  permission: "plan.edit",
  subject: systemSent,
  input: z.object({ file }),
  async run({ actor, subject: { code: system }, input }) {
    await discardPlanFile(actor, input.file);
    revalidatePath("/plan/import");
    return { goTo: `/plan/import?system=${system}` as Route };
  },
});
