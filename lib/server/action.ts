import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { textFields, type FieldErrors, type FormState } from "@/lib/forms/form-state";
import { patientsIn } from "@/lib/forms/no-patients";
import { tooLong } from "@/lib/forms/too-long";
import type { Actor, Subject } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/permissions";
import { requireActor } from "./session";

/** What came of it: words to show, a page to go to, or what the command refused, by field ("" for the whole). */
export type Outcome =
  | { message: string }
  | { goTo: Route }
  /** `values`: what the form is to carry when it is sent again, in place of what it carried. */
  | { errors: FieldErrors; values?: Record<string, string> };

type FreeText = readonly string[] | ((field: string) => boolean);

type Definition<Schema extends z.ZodType, Found extends Subject> = {
  input: Schema;
  /** What it takes, of the subject; any one of several where it names several. */
  permission: Permission | readonly Permission[];
  subject: (form: FormData) => Promise<Found | null>;
  /**
   * Fields of free text, or which of those sent are: what looks like a patient's
   * NHS number in them is asked about before anything is kept.
   */
  freeText?: FreeText;
  /** What only a look-up finds wrong, of the fields as they were sent: told together with what is wrong otherwise. */
  lookUp?: (context: {
    actor: Actor;
    subject: Found;
    values: Record<string, string>;
  }) => Promise<FieldErrors>;
  run: (context: { actor: Actor; subject: Found; input: z.output<Schema> }) => Promise<Outcome>;
};

/**
 * Builds a server action that cannot forget a step: who is asking, about what,
 * whether they may, and whether what they sent makes sense, in that order.
 *
 * `run` does the work and returns what came of it. It throws only on a bug.
 */
export function action<Schema extends z.ZodType, Found extends Subject>(
  definition: Definition<Schema, Found>,
) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    const actor = await requireActor();
    const subject = await definition.subject(form);
    const permissions = [definition.permission].flat();
    if (!subject || !permissions.some((permission) => can(actor, permission, subject))) {
      return { status: "refused", message: "That page or item was not found." };
    }
    const { input, freeText = [], lookUp, run } = definition;
    return answered(
      { input, freeText, lookUp: async (values) => (await lookUp?.({ actor, subject, values })) ?? {} },
      form,
      (parsed) => run({ actor, subject, input: parsed }),
    );
  };
}

type OpenDefinition<Schema extends z.ZodType> = {
  input: Schema;
  run: (input: z.output<Schema>) => Promise<Outcome>;
};

/** An action for people who are not signed in: what they sent must carry its own proof, such as a one-time link. */
export function openAction<Schema extends z.ZodType>({ input, run }: OpenDefinition<Schema>) {
  const plain = { input, freeText: [], lookUp: async () => ({}) };
  return (_previous: FormState, form: FormData): Promise<FormState> => answered(plain, form, run);
}

type Judged<Schema extends z.ZodType> = {
  input: Schema;
  freeText: FreeText;
  lookUp: (values: Record<string, string>) => Promise<FieldErrors>;
};

async function answered<Schema extends z.ZodType>(
  { input, freeText, lookUp }: Judged<Schema>,
  form: FormData,
  run: (input: z.output<Schema>) => Promise<Outcome>,
): Promise<FormState> {
  const values = textFields(form);
  const searched = typeof freeText === "function" ? Object.keys(values).filter(freeText) : freeText;
  const asked = patientsIn(values, searched);
  const parsed = input.safeParse(values, { error: tooLong });
  const unread = parsed.success ? {} : errorsByField(parsed.error);
  const errors = withLookedUp(values, { ...asked, ...unread }, await lookUp(values));
  if (!parsed.success || Object.keys(errors).length > 0)
    return { status: "invalid", errors, values: shown(values) };

  const outcome = await run(parsed.data);
  if ("goTo" in outcome) redirect(outcome.goTo);
  if ("errors" in outcome)
    return { status: "invalid", errors: outcome.errors, values: { ...shown(values), ...outcome.values } };
  return { status: "done", message: outcome.message };
}

function errorsByField(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const { path, message } of error.issues) (errors[String(path[0] ?? "")] ??= []).push(message);
  return errors;
}

/** What was looked up among what is wrong already, in the order of the fields; a field is told of one thing at a time. */
function withLookedUp(
  values: Record<string, string>,
  errors: FieldErrors,
  lookedUp: FieldErrors,
): FieldErrors {
  if (Object.keys(lookedUp).length === 0) return errors;
  const names = Object.keys(values);
  return Object.fromEntries(
    Object.entries({ ...lookedUp, ...errors }).toSorted(
      ([one], [other]) => names.indexOf(one) - names.indexOf(other),
    ),
  );
}

/** What was typed goes back to the page to be mended; a password never does. */
function shown(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password|token/i.test(name)));
}
