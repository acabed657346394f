"use server";

import { z } from "zod";
import { revalidatePath } from "next/cache";
import { scopeOf } from "@/lib/permissions/can";
import { action } from "@/lib/server/action";
import { beginRevert } from "@/lib/server/commands/begin-revert";
import { findLoad } from "@/lib/server/queries/loads";
import { requireActor } from "@/lib/server/session";

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
