"use server";

import type { Route } from "next";
import { z } from "zod";
import { matchedFirst } from "@/lib/pqaf/support-offer";
import { action } from "@/lib/server/action";
import { offerSupport } from "@/lib/server/commands/offer-support";
import { stepSupport, type SupportStep } from "@/lib/server/commands/step-support";
import { flagsOf, triggersOf } from "@/lib/server/queries/assurance/flags";
import { supportOffers } from "@/lib/server/queries/assurance/support-offers";
import type { Practice } from "@/lib/server/queries/practices";
import type { Outcome } from "@/lib/server/action";
import { flagSent } from "../for-flag";
import { practiceSent } from "../practice-sent";

export const offer = action({
  permission: "support.write",
  subject: practiceSent,
  input: z.object({
    offer: z.coerce.number("Choose the support to offer").int().min(1, "Choose the support to offer"),
    flag: z.string().trim(),
    words: z.string().trim().min(1, "Enter why it is offered: the practice reads it").max(600),
  }),
  freeText: ["words"],
  async run({ actor, subject, input: { offer: id, flag, words } }) {
    const [offers, flags, rules] = await Promise.all([
      supportOffers(subject.system.code),
      flagsOf(actor, subject),
      triggersOf(subject.system.code),
    ]);
    const about = await flagSent(
      flag,
      rules.map(({ code }) => code),
    );
    if (!about) return { errors: { flag: ["Choose the flag it is for, or every flag it addresses"] } };
    const matched = matchedFirst(offers, flags).find((each) => each.offer.id === id);
    const { metrics, triggers } = flag === "" && matched ? matched : about;
    const done = await offerSupport(actor, {
      system: subject.system.code,
      practice: subject.code,
      practiceName: subject.name,
      offer: id,
      metrics,
      triggers,
      words,
    });
    if (done.ok) return { goTo: supportPath(subject, "offered") };
    return { errors: { offer: [REFUSALS[done.error]] } };
  },
});

const REFUSALS = {
  "no-such-offer": "Choose support from the catalogue",
  "open-already": "The practice has this offer already, and it is not ended",
};

const given = z.coerce.number().int();
const words = z.string().trim().max(600);

export const answer = action({
  permission: "support.answer",
  subject: practiceSent,
  input: z
    .object({ given, step: z.enum(["accept", "decline"], "Choose accept or decline"), words })
    .refine(({ step, words: why }) => step === "accept" || why !== "", {
      path: ["words"],
      message: "Enter why it is declined, so that something else can be offered",
    }),
  freeText: ["words"],
  run: ({ actor, subject, input }) =>
    taken(subject, input, stepSupport(actor, { ...input, practice: subject.code })),
});

export const step = action({
  permission: "support.write",
  subject: practiceSent,
  input: z
    .object({ given, step: z.enum(["start", "end", "withdraw"], "Choose what happened"), words })
    .refine(({ step: what, words: why }) => what === "start" || why !== "", {
      path: ["words"],
      message: "Enter what came of it, like Three changes to repeat prescribing agreed",
    }),
  freeText: ["words"],
  run: ({ actor, subject, input }) =>
    taken(subject, input, stepSupport(actor, { ...input, practice: subject.code })),
});

async function taken(
  subject: Practice,
  { step: what }: Pick<SupportStep, "step">,
  doing: ReturnType<typeof stepSupport>,
): Promise<Outcome> {
  const done = await doing;
  if (done.ok) return { goTo: supportPath(subject, what) };
  return { errors: { "": ["That offer has moved on meanwhile. Look at the page again"] } };
}

function supportPath({ code }: Practice, done: string): Route {
  return `/assurance/${code}/support?done=${done}` as Route;
}
