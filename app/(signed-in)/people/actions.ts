"use server";

import { z } from "zod";
import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { email } from "@/lib/people/email";
import { lastDayEnding } from "@/lib/people/last-day-ending";
import { newGrant } from "@/lib/people/new-grant";
import type { Actor } from "@/lib/permissions/actor";
import { can, scopeOf } from "@/lib/permissions/can";
import { action } from "@/lib/server/action";
import { today } from "@/lib/server/clock";
import { addPerson } from "@/lib/server/commands/add-person";
import { confirmGrant } from "@/lib/server/commands/confirm-grant";
import { disablePerson } from "@/lib/server/commands/disable-person";
import { endGrant } from "@/lib/server/commands/end-grant";
import { grantRole } from "@/lib/server/commands/grant-role";
import { findPersonIn } from "@/lib/server/queries/people";
import { findGrantable } from "@/lib/server/queries/system-of";
import { requireActor } from "@/lib/server/session";

export const add = action({
  permission: "people.manage",
  subject: async () => ({ code: "people", ancestors: (await looksAfter()).organisations }),
  input: z.object({ name: z.string().trim().min(1, "Enter their full name").max(200), email }),
  async run({ actor, input }) {
    const added = await addPerson(actor, input);
    if (!added.ok) return { errors: { email: ["Someone with this email address is already here"] } };
    return { goTo: `/people/${added.value}` as Route };
  },
});

export const grant = action({
  permission: "people.manage",
  subject: async (form) => findPersonIn(await looksAfter(), text(form, "person")),
  input: z.intersection(newGrant, z.object({ organisation: z.string() })),
  lookUp: async ({ actor, values }) =>
    (await theirOrganisation(actor, values["organisation"])) ? {} : { organisation: [NOT_THEIRS] },
  async run({ actor, subject, input: { organisation: code, deputy, clearedRestricted, ...input } }) {
    const organisation = await theirOrganisation(actor, code);
    if (!organisation) return { errors: { organisation: [NOT_THEIRS] } };
    const made = await grantRole(actor, {
      ...input,
      personId: subject.id,
      organisation: organisation.code,
      deputy: deputy === "yes",
      clearedRestricted: clearedRestricted === "yes",
    });
    if (!made.ok) return { errors: { organisation: [REFUSALS[made.error]] } };
    revalidatePath(`/people/${subject.id}`);
    return { message: "Role given." };
  },
});

const NOT_THEIRS = "Enter the code of an organisation in your system, like M84001";

/** The organisation must be theirs as well as the person: one elsewhere is as good as none. */
async function theirOrganisation(actor: Actor, code: string | undefined) {
  const found = await findGrantable((code ?? "").trim().toUpperCase(), today());
  return found && can(actor, "people.manage", found) ? found : null;
}

const REFUSALS = {
  "no-such-person": "That person was not found",
  "wrong-kind-of-organisation": "This role is for another kind of organisation: check the code",
  "ends-before-it-starts": "The last day must be on or after the first day",
  "already-held": "They already have this role there on some of these days",
};

export const end = action({
  permission: "people.manage",
  subject: async (form) => findPersonIn(await looksAfter(), text(form, "person")),
  input: z.object({ grant: z.coerce.number().int() }),
  async run({ actor, subject, input }) {
    const grant = subject.grants.find(({ id }) => id === input.grant);
    if (!grant) return { errors: { "": ["That role was not found"] } };
    const ended = await endGrant(actor, grant.id, lastDayEnding(grant, today()));
    if (!ended.ok) return { errors: { "": [LAST] } };
    revalidatePath(`/people/${subject.id}`);
    revalidatePath("/people/review");
    return { message: "Role ended." };
  },
});

export const confirm = action({
  permission: "people.manage",
  subject: async (form) => findPersonIn(await looksAfter(), text(form, "person")),
  input: z.object({ grant: z.coerce.number().int() }),
  async run({ actor, subject, input }) {
    if (!subject.grants.some(({ id }) => id === input.grant)) {
      return { errors: { "": ["That role was not found"] } };
    }
    const confirmed = await confirmGrant(actor, input.grant);
    if (!confirmed.ok) {
      return { errors: { "": ["Nobody reviews themself: another administrator confirms it"] } };
    }
    revalidatePath("/people/review");
    return { message: "Confirmed." };
  },
});

export const disable = action({
  permission: "people.manage",
  subject: async (form) => findPersonIn(await looksAfter(), text(form, "person")),
  input: z.object({ reason: z.string().trim().min(1, "Enter a reason, like Left the practice") }),
  async run({ actor, subject, input }) {
    const disabled = await disablePerson(actor, subject.id, input.reason);
    if (!disabled.ok) return { errors: { "": [LAST] } };
    revalidatePath(`/people/${subject.id}`);
    return { message: "Access ended. They are out at their next request." };
  },
});

const LAST = "This has ended already, or no administrator would be left";

/** The organisations whose people the signed-in person looks after. */
async function looksAfter() {
  return scopeOf(await requireActor(), "people.manage");
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
