"use server";

import { z } from "zod";
import type { Route } from "next";
import { contractOutcome, newContractAction } from "@/lib/pqaf/new-contract-action";
import { withdrawal } from "@/lib/pqaf/withdrawal";
import { action } from "@/lib/server/action";
import { recordContractAction } from "@/lib/server/commands/record-contract-action";
import { updateContractAction } from "@/lib/server/commands/update-contract-action";
import { withdrawContractAction } from "@/lib/server/commands/withdraw-contract-action";
import { assured, practiceSent } from "../practice-sent";

const entry = z.coerce.number().int();

export const record = action({
  permission: "contract-action.write",
  subject: practiceSent,
  input: newContractAction,
  freeText: ["words", "clause", "shortWhy"],
  async run({ actor, subject, input }) {
    const done = await recordContractAction(actor, assured(subject), input);
    if (done.ok) return { goTo: pageOf(subject.code, "recorded") };
    return { errors: { linkedTo: ["Choose the action it follows from the list"] } };
  },
});

export const update = action({
  permission: "contract-action.write",
  subject: practiceSent,
  input: contractOutcome.extend({ entry }),
  freeText: ["outcome"],
  async run({ actor, subject, input }) {
    const done = await updateContractAction(actor, assured(subject), input);
    if (done.ok) return { goTo: pageOf(subject.code, "updated") };
    return done.error === "before-issued"
      ? { errors: { closed: ["Neither day can be before the day it was issued"] } }
      : { errors: { outcome: ["That contract action was not found"] } };
  },
});

export const withdraw = action({
  permission: "contract-action.write",
  subject: practiceSent,
  input: withdrawal.extend({ entry }),
  freeText: ["reason"],
  async run({ actor, subject, input }) {
    const done = await withdrawContractAction(actor, assured(subject), input);
    if (done.ok) return { goTo: pageOf(subject.code, "withdrawn") };
    return { errors: { reason: ["That contract action was not found, or is withdrawn already"] } };
  },
});

function pageOf(code: string, done: string): Route {
  return `/assurance/${code}/contract?done=${done}` as Route;
}
