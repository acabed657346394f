"use server";

import { z } from "zod";
import type { Route } from "next";
import { action } from "@/lib/server/action";
import { closeLevel } from "@/lib/server/commands/close-level";
import { openLevel } from "@/lib/server/commands/open-level";
import { assured, practiceSent } from "../practice-sent";

export const turn = action({
  permission: "level.open-to-pcn",
  subject: practiceSent,
  input: z.object({ to: z.enum(["open", "closed"]) }),
  async run({ actor, subject, input: { to } }) {
    if (to === "closed") await closeLevel(actor, assured(subject));
    else if (!subject.pcn) return { errors: { to: ["The practice is in no PCN today"] } };
    else await openLevel(actor, assured(subject), subject.pcn.code);
    return { goTo: `/assurance/${subject.code}?done=${to}` as Route };
  },
});
