"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { allMatching } from "@/lib/appointments/return-answers";
import { answeredFrom, FREE_TEXT } from "@/lib/appointments/return-fields";
import { clockTime } from "@/lib/periods/london";
import { action } from "@/lib/server/action";
import { saveReturn } from "@/lib/server/commands/save-return";
import { submitReturn } from "@/lib/server/commands/submit-return";
import { answeredIn, askedMonth, onBehalfOf, problemsOf, returnOf } from "./asked";
import { errorsOf, notSaved, notSent } from "./not-kept";
import { month, pathOf, practiceSent, version } from "./practice-sent";

/** Everything the form sends: its figures have names of their own (lib/appointments/return-fields.ts). */
const typed = z.looseObject({ month, version, next: z.string().optional() }).transform((input) => ({
  month: input.month,
  version: input.version,
  next: input.next ?? "stay",
  answered: answeredFrom(input as unknown as Record<string, string>),
}));

export const save = action({
  permission: "return.complete",
  subject: practiceSent,
  input: typed,
  freeText: FREE_TEXT,
  async run({ actor, subject, input: { month: of, version: seen, answered, next } }) {
    const done = await saveReturn(actor, returnOf(subject, of), { version: seen, answered });
    if (!done.ok) return notSaved(done.error, answered);
    const at = clockTime(done.value.at);
    if (next === "typing") return { message: at };
    revalidatePath(pathOf(subject, of));
    if (next !== "check") return { goTo: `${pathOf(subject, of)}?done=saved` as Route };
    const problems = await problemsOf(subject, await askedMonth(subject, of.text));
    if (problems.length === 0) return { goTo: `${pathOf(subject, of)}/check` as Route };
    return { errors: errorsOf(problems), values: { version: String(done.value.version) } };
  },
});

/** One click: what was not answered yet matches. */
export const markAll = action({
  permission: "return.complete",
  subject: practiceSent,
  input: z.object({ month, version }),
  async run({ actor, subject, input: { month: of, version: seen } }) {
    const { kept, national } = await askedMonth(subject, of.text);
    const before = answeredIn(kept);
    const answers = { ...allMatching(national?.now.figures ?? {}), ...before.answers };
    const answered = { ...before, answers };
    const done = await saveReturn(actor, returnOf(subject, of), { version: seen, answered });
    if (!done.ok) return notSaved(done.error, answered);
    return { goTo: `${pathOf(subject, of)}/check` as Route };
  },
});

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
