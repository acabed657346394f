"use server";

import type { Route } from "next";
import { z } from "zod";
import { action } from "@/lib/server/action";
import { delegateReturns, endDelegation } from "@/lib/server/commands/delegate-returns";
import { findReturned } from "@/lib/server/queries/returns/returned-practice";

async function practiceSent(form: FormData) {
  const code = form.get("practice");
  return typeof code === "string" ? findReturned(code) : null;
}

export const delegate = action({
  permission: "deputy.name",
  subject: practiceSent,
  input: z.object({ to: z.enum(["give", "end"]), pcn: z.string().max(24) }),
  async run({ actor, subject: { code, pcn: own }, input: { to, pcn } }) {
    if (to === "give" && own?.code !== pcn) return { errors: { "": ["The practice is not in that PCN"] } };
    const of = { practice: code, pcn };
    const done = to === "give" ? await delegateReturns(actor, of) : await endDelegation(actor, of);
    if (!done.ok) return { errors: { "": ["That has been done already. Look at the page again"] } };
    return { goTo: `/appointments/${code}?done=${to === "give" ? "delegated" : "ended"}` as Route };
  },
});
