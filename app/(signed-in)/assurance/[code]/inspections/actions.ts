"use server";

import { z } from "zod";
import type { Route } from "next";
import { newInspection } from "@/lib/pqaf/new-inspection";
import { withdrawal } from "@/lib/pqaf/withdrawal";
import { action } from "@/lib/server/action";
import { recordInspection } from "@/lib/server/commands/record-inspection";
import { withdrawInspection } from "@/lib/server/commands/withdraw-inspection";
import { assured, practiceSent } from "../practice-sent";

export const record = action({
  permission: "inspection.record",
  subject: practiceSent,
  input: newInspection,
  freeText: ["note", "scheme"],
  async run({ actor, subject, input }) {
    await recordInspection(actor, assured(subject), input);
    return { goTo: `/assurance/${subject.code}/inspections?done=recorded` as Route };
  },
});

export const withdraw = action({
  permission: "inspection.record",
  subject: practiceSent,
  input: withdrawal.extend({ entry: z.coerce.number().int() }),
  freeText: ["reason"],
  async run({ actor, subject, input }) {
    const done = await withdrawInspection(actor, assured(subject), input);
    if (done.ok) return { goTo: `/assurance/${subject.code}/inspections?done=withdrawn` as Route };
    return { errors: { reason: ["That inspection was not found, or is withdrawn already"] } };
  },
});
