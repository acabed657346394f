"use server";

import { z } from "zod";
import { revalidatePath } from "next/cache";
import { scopeOf } from "@/lib/permissions/can";
import { optionalDayField } from "@/lib/forms/day-field";
import { action } from "@/lib/server/action";
import { beginRevert } from "@/lib/server/commands/begin-revert";
import { publishLoad } from "@/lib/server/commands/publish-load";
import { findLoad } from "@/lib/server/queries/loads";
import { requireActor } from "@/lib/server/session";

const MOVED = "Somebody changed this load while you looked. This page now shows how it stands";

/** When a load's file was published: given later, or corrected. */
export const givePublished = action({
  permission: "load.run",
  subject: async (form) => findLoad(scopeOf(await requireActor(), "load.run"), String(form.get("load"))),
  input: z.object({
    before: optionalDayField(MOVED),
    published: optionalDayField("Enter a day, like 2025-12-18, or leave it empty where it is not known"),
  }),
  async run({ actor, subject, input: { before, published } }) {
    const done = await publishLoad(actor, subject.id, { before, after: published });
    revalidatePath(`/data/imports/history/${subject.id}`);
    if (done.ok) return { message: "Saved." };
    return {
      errors: done.error === "moved" ? { "": [MOVED] } : { published: [`Enter ${done.error.expected}`] },
    };
  },
});

const REFUSALS = {
  running: "Somebody is taking this load back already",
  "not-in-force": "This load is not in force any more, so there is nothing to take back",
};

export const takeBack = action({
  permission: "load.run",
  subject: async (form) => findLoad(scopeOf(await requireActor(), "load.run"), String(form.get("load"))),
  input: z.object({ reason: z.string().trim().min(1, "Enter a reason, like Wrong month published") }),
  async run({ actor, subject, input }) {
    const begun = await beginRevert(actor, subject.id, input.reason);
    revalidatePath(`/data/imports/history/${subject.id}`);
    return begun.ok ? { message: "It is being taken back." } : { errors: { "": [REFUSALS[begun.error]] } };
  },
});
