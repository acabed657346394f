"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { IDLE, type FormState } from "@/lib/forms/form-state";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  practice: string;
  entry: number;
  /** What is withdrawn, for who hears the page: "complaint, 12 January 2026". */
  what: string;
};

/** Taking back what was recorded, behind its own word, with a reason that stays. */
export function WithdrawForm({ action, practice, entry, what }: Props) {
  const [state, send, sending] = useActionState(action, IDLE);
  return (
    <details open={state.status === "invalid" || state.status === "refused" || undefined}>
      <summary>
        Withdraw<span className="sr-only">: {what}</span>
      </summary>
      <form action={send} noValidate className="mt-2">
        <Answer state={state} first={`reason-${entry}`} of={entry} />
        <input type="hidden" name="practice" value={practice} />
        <input type="hidden" name="entry" value={entry} />
        <Field name="reason" of={entry} label="Why it is withdrawn" state={state}>
          {(control) => <input className="nhsuk-input" type="text" {...control} />}
        </Field>
        <NotAPatient state={state} of={entry} />
        <button className="nhsuk-button nhsuk-button--small" type="submit" disabled={sending}>
          Withdraw it
        </button>
      </form>
    </details>
  );
}
