"use server";

import { z } from "zod";
import { revalidatePath } from "next/cache";
import { dayField } from "@/lib/forms/day-field";
import { email } from "@/lib/people/email";
import { addDays, parseDay } from "@/lib/periods/day";
import { action } from "@/lib/server/action";
import { today } from "@/lib/server/clock";
import { endGrant } from "@/lib/server/commands/end-grant";
import { nameDeputy } from "@/lib/server/commands/name-deputy";
import { deputiesOf } from "@/lib/server/queries/deputies";
import { findPractice } from "@/lib/server/queries/practices";

const permission = "deputy.name";
const practice = (form: FormData) => findPractice(String(form.get("practice") ?? ""), today());

export const name = action({
  permission,
  subject: practice,
  input: z.object({
    name: z.string().trim().min(1, "Enter their full name").max(200),
    email,
    endsOn: dayField("Enter the last day, like 2026-12-31"),
  }),
  lookUp: ({ values }) => {
    const last = parseDay(values.endsOn ?? "");
    return Promise.resolve(last && last < today() ? REFUSALS["ended-already"] : {});
  },
  async run({ actor, subject, input }) {
    const done = await nameDeputy(actor, { ...input, practice: subject.code });
    if (!done.ok) return { errors: REFUSALS[done.error] };
    revalidatePath("/administration/deputies");
    return { message: "Named. They can sign in from now on." };
  },
});

const REFUSALS = {
  "not-manager": { name: ["Only the practice manager names deputies"] },
  "ends-after-manager": { endsOn: ["Their access cannot outlast yours"] },
  "ended-already": { endsOn: ["The last day must be today or later"] },
  "already-there": { email: ["They act for this practice already"] },
};

export const end = action({
  permission,
  subject: practice,
  input: z.object({ grant: z.coerce.number().int() }),
  async run({ actor, subject, input: { grant } }) {
    const named = await deputiesOf([subject.code], today());
    const manages = actor.grants.some(({ organisation, deputy }) => organisation === subject.code && !deputy);
    if (!manages || !named.some((each) => each.grant === grant)) {
      return { errors: { "": ["That deputy was not found"] } };
    }
    const done = await endGrant(actor, grant, addDays(today(), -1));
    if (!done.ok) return { errors: { "": ["That has ended already"] } };
    revalidatePath("/administration/deputies");
    return { message: "Ended. They are out at their next request." };
  },
});
