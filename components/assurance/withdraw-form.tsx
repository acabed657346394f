"use client";

import { Field } from "@/components/forms/field";
import { SentForm } from "@/components/forms/sent-form";
import type { FormState } from "@/lib/forms/form-state";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  practice: string;
  entry: number;
  /** What is withdrawn, for who hears the page: "complaint, 12 January 2026". */
  what: string;
};

/** Taking back what was recorded, behind its own word, with a reason that stays. */
export function WithdrawForm({ action, practice, entry, what }: Props) {
  return (
    <SentForm
      action={action}
      first={`reason-${entry}`}
      of={entry}
      sends={{ practice, entry }}
      button="Withdraw it"
      className="mt-2"
      behind={
        <>
          Withdraw<span className="sr-only">: {what}</span>
        </>
      }
    >
      {(state) => (
        <Field name="reason" of={entry} label="Why it is withdrawn" state={state}>
          {(control) => <input className="nhsuk-input" type="text" {...control} />}
        </Field>
      )}
    </SentForm>
  );
}
