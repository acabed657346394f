"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { allMatching, type Answered } from "@/lib/appointments/return-answers";
import { answeredFrom, fieldsOf, FREE_TEXT } from "@/lib/appointments/return-fields";
import { clockTime } from "@/lib/periods/london";
import type { Period } from "@/lib/periods/period";
import { action } from "@/lib/server/action";
import { saveReturn } from "@/lib/server/commands/save-return";
import { submitReturn } from "@/lib/server/commands/submit-return";
import type { ReturnedPractice } from "@/lib/server/queries/returns/returned-practice";
import { askedMonth, onBehalfOf, problemsOf, returnOf } from "./asked";
import { errorsOf, notSaved, notSent } from "./not-kept";
import { month, pathOf, practiceSent, version } from "./practice-sent";

/** Everything the form sends: its figures have names of their own (lib/appointments/return-fields.ts). */
const fields = z.looseObject({ month, version, next: z.string().optional() }).transform((input) => ({
  month: input.month,
  version: input.version,
  next: input.next ?? "stay",
  answered: answeredFrom(input as unknown as Record<string, string>),
}));

export const save = action({
  permission: "return.complete",
  subject: practiceSent,
  input: fields,
  freeText: FREE_TEXT,
  async run({ actor, subject, input: { month: of, version: seen, answered: typed, next } }) {
    const answered = next === "all" ? await othersMatching(subject, of, typed) : typed;
    const done = await saveReturn(actor, returnOf(subject, of), { version: seen, answered });
    if (!done.ok) return notSaved(done.error, typed);
    const at = clockTime(done.value.at);
    if (next === "typing") return { message: at };
    revalidatePath(pathOf(subject, of));
    if (next === "stay") return { goTo: `${pathOf(subject, of)}?done=saved` as Route };
    const problems = await problemsOf(subject, await askedMonth(subject, of.text));
    if (problems.length === 0) return { goTo: `${pathOf(subject, of)}/check` as Route };
    const values = { ...fieldsOf(answered), version: String(done.value.version) };
    return { errors: errorsOf(problems), values };
  },
});

/** One click: what was not answered yet matches. */
async function othersMatching(practice: ReturnedPractice, of: Period, typed: Answered): Promise<Answered> {
  const { national } = await askedMonth(practice, of.text);
  return { ...typed, answers: { ...allMatching(national?.now.figures ?? {}), ...typed.answers } };
}

export const send = action({
  permission: "return.complete",
  subject: practiceSent,
  input: z.object({
    month,
    version,
    attestedName: z.string().trim().min(1, "Enter your name, like Samira Khan").max(100),
    attestedRole: z.string().trim().min(1, "Enter your role, like Practice manager").max(100),
  }),
  async run({ actor, subject, input: { month: of, version: seen, attestedName, attestedRole } }) {
    const attestation = { name: attestedName, role: attestedRole, onBehalfBy: onBehalfOf(actor, subject) };
    const done = await submitReturn(actor, returnOf(subject, of), { version: seen, attestation });
    if (!done.ok) return notSent(done.error);
    return { goTo: `${pathOf(subject, of)}?done=sent` as Route };
  },
});
