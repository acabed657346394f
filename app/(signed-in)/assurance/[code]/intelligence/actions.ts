"use server";

import { z } from "zod";
import type { Route } from "next";
import { dayField } from "@/lib/forms/day-field";
import { newIntelligence } from "@/lib/pqaf/new-intelligence";
import { withdrawal } from "@/lib/pqaf/withdrawal";
import { action } from "@/lib/server/action";
import { endTrigger } from "@/lib/server/commands/end-trigger";
import { recordIntelligence } from "@/lib/server/commands/record-intelligence";
import { withdrawIntelligence } from "@/lib/server/commands/withdraw-intelligence";
import { isCleared } from "@/lib/server/queries/assurance/intelligence";
import { assured, practiceSent } from "../practice-sent";

const entry = z.coerce.number().int();

export const record = action({
  permission: "soft-intelligence.ordinary",
  subject: practiceSent,
  input: newIntelligence,
  freeText: ["words", "source"],
  async run({ actor, subject, input }) {
    if (input.sensitivity === "restricted" && !isCleared(actor, subject)) {
      return { errors: { sensitivity: ["Choose who may read it"] } };
    }
    await recordIntelligence(actor, assured(subject), input);
    return { goTo: pageOf(subject.code, "recorded") };
  },
});

export const end = action({
  permission: "soft-intelligence.ordinary",
  subject: practiceSent,
  input: z.object({
    entry,
    endedOn: dayField("Enter the day from which it holds no floor, like 2026-01-12"),
    endedWhy: z.string().trim().min(1, "Enter why, like The visit found it put right").max(500),
  }),
  freeText: ["endedWhy"],
  async run({ actor, subject, input: { entry, endedOn: on, endedWhy: reason } }) {
    const done = await endTrigger(actor, assured(subject), { entry, on, reason });
    if (done.ok) return { goTo: pageOf(subject.code, "ended") };
    return { errors: { endedOn: [REFUSALS[done.error]] } };
  },
});

const REFUSALS = {
  "carries-none": "This entry carries no trigger that has not ended",
  "before-it-began": "It cannot end before the day of the entry",
};

export const withdraw = action({
  permission: "soft-intelligence.ordinary",
  subject: practiceSent,
  input: withdrawal.extend({ entry }),
  freeText: ["reason"],
  async run({ actor, subject, input }) {
    const cleared = isCleared(actor, subject);
    const done = await withdrawIntelligence(actor, assured(subject), { ...input, cleared });
    if (done.ok) return { goTo: pageOf(subject.code, "withdrawn") };
    return { errors: { reason: ["That entry was not found, or is withdrawn already"] } };
  },
});

function pageOf(code: string, done: string): Route {
  return `/assurance/${code}/intelligence?done=${done}` as Route;
}
