"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { FieldErrors } from "@/lib/forms/form-state";
import { offerFields, type OfferFields } from "@/lib/pqaf/offer-form";
import type { Addresses } from "@/lib/pqaf/support-offer";
import { action } from "@/lib/server/action";
import { addSupportOffer, changeSupportOffer } from "@/lib/server/commands/save-support-offer";
import { today } from "@/lib/server/clock";
import { triggersOf } from "@/lib/server/queries/assurance/flags";
import { findSupportOffer } from "@/lib/server/queries/assurance/support-offers";
import { definitionsOn } from "@/lib/server/queries/metrics";

const FREE_TEXT = ["name", "provider", "what"];

export const add = action({
  permission: "support.write",
  subject: async (form) => {
    const system = form.get("system");
    return typeof system === "string" ? { code: system, ancestors: [] } : null;
  },
  input: offerFields,
  freeText: FREE_TEXT,
  async run({ actor, subject: { code: system }, input }) {
    const unknown = await unknownCodes(system, input);
    if (unknown) return { errors: unknown };
    const done = await addSupportOffer(actor, { ...input, system, by: actor.name });
    if (!done.ok) return { errors: { name: [TAKEN] } };
    return { goTo: `/assurance/support/${done.value}?done=added` as Route };
  },
});

export const change = action({
  permission: "support.write",
  subject: async (form) => findSupportOffer(Number(form.get("id"))),
  input: z.intersection(
    offerFields,
    z.object({
      version: z.coerce.number().int(),
      active: z.enum(["yes", "no"], "Choose whether it is on offer"),
    }),
  ),
  freeText: FREE_TEXT,
  async run({ actor, subject, input: { active, ...input } }) {
    const { id, system } = subject;
    const unknown = await unknownCodes(system, input, subject);
    if (unknown) return { errors: unknown };
    const done = await changeSupportOffer(actor, {
      ...input,
      id,
      system,
      active: active === "yes",
      by: actor.name,
    });
    if (done.ok) return { goTo: `/assurance/support/${id}?done=changed` as Route };
    if (done.error === "name-taken") return { errors: { name: [TAKEN] } };
    revalidatePath(`/assurance/support/${id}`);
    return {
      errors: {
        "": [
          `${subject.changedBy} changed it meanwhile. What you typed is kept: look at the page, and send again what should stand`,
        ],
      },
    };
  },
});

const TAKEN = "The catalogue has support of this name already";

/** Every code that is none, by its field. What the offer names already may stay. */
async function unknownCodes(
  system: string,
  { metrics, triggers }: OfferFields,
  kept?: Addresses,
): Promise<FieldErrors | null> {
  const [definitions, rules] = await Promise.all([definitionsOn(today()), triggersOf(system)]);
  const noMetrics = metrics.filter((code) => !definitions.has(code) && !kept?.metrics.includes(code));
  const noTriggers = triggers.filter(
    (code) => !rules.some((rule) => rule.code === code) && !kept?.triggers.includes(code),
  );
  if (noMetrics.length + noTriggers.length === 0) return null;
  return {
    ...(noMetrics.length > 0 ? { metrics: [`Choose from the measures listed: ${gone(noMetrics)}`] } : {}),
    ...(noTriggers.length > 0 ? { triggers: [`Choose from the triggers listed: ${gone(noTriggers)}`] } : {}),
  };
}

function gone(codes: readonly string[]): string {
  return `there is no ${codes.join(", ")} any more`;
}
