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
  input: z.object({ to: z.enum(["give", "end"]) }),
  async run({ actor, subject: { code, pcn }, input: { to } }) {
    if (!pcn) return { errors: { "": ["The practice is in no PCN"] } };
    const of = { practice: code, pcn: pcn.code };
    const done = to === "give" ? await delegateReturns(actor, of) : await endDelegation(actor, of);
    if (!done.ok) return { errors: { "": ["That has been done already. Look at the page again"] } };
    return { goTo: `/appointments/${code}?done=${to === "give" ? "delegated" : "ended"}` as Route };
  },
});
