"use server";

import type { Route } from "next";
import { z } from "zod";
import { parsePeriod } from "@/lib/periods/period";
import { scopeOf } from "@/lib/permissions/can";
import { action } from "@/lib/server/action";
import { chaseReturns } from "@/lib/server/commands/chase-returns";
import { requireActor } from "@/lib/server/session";

export const chase = action({
  permission: "return.review",
  subject: async (form) => {
    const system = String(form.get("system") ?? "");
    const theirs = scopeOf(await requireActor(), "return.review").organisations;
    return theirs.includes(system) ? { code: system, ancestors: [] } : null;
  },
  input: z.object({ month: z.string(), system: z.string() }),
  async run({ actor, subject, input: { month: text } }) {
    const month = parsePeriod(text);
    const done = month && (await chaseReturns(actor, { system: subject.code, month }));
    if (!done) return { errors: { "": ["This month is not collected"] } };
    if (!done.ok) {
      return {
        errors: {
          "": [
            done.error === "nobody"
              ? "Nobody is left to remind: each was reminded today already, or has sent meanwhile"
              : "This month is not collected",
          ],
        },
      };
    }
    const { practices, messages } = done.value;
    return { goTo: `/appointments/chase?at=${text}&practices=${practices}&messages=${messages}` as Route };
  },
});
