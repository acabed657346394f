"use client";

import { Field } from "@/components/forms/field";
import { SentForm } from "@/components/forms/sent-form";
import { TextArea } from "@/components/forms/text-area";
import { agree, aim, close } from "./actions";

/** What the plan is to achieve. */
export function AimForm({ practice, current }: { practice: string; current: string | null }) {
  return (
    <SentForm
      action={aim}
      first="aim"
      sends={{ practice }}
      button="Save the aim"
      behind={current ? "Change the aim" : "Say what the plan is to achieve"}
    >
      {(state) => (
        <Field
          name="aim"
          label="Aim of the plan"
          hint="The practice is asked to agree to it again"
          state={state}
        >
          {({ defaultValue, ...control }) => (
            <TextArea
              className="nhsuk-textarea"
              rows={3}
              defaultValue={defaultValue ?? current ?? ""}
              {...control}
            />
          )}
        </Field>
      )}
    </SentForm>
  );
}

/** The practice's agreement. */
export function AgreeForm({ practice }: { practice: string }) {
  return (
    <SentForm
      action={agree}
      first="agree"
      sends={{ practice }}
      button="Agree to this plan"
      buttonId="agree"
      className="mt-3"
    />
  );
}

/** Closing the plan with what came of it. */
export function CloseForm({ practice }: { practice: string }) {
  return (
    <SentForm
      action={close}
      first="planOutcome"
      sends={{ practice }}
      button="Close the plan"
      behind="Close the plan"
    >
      {(state) => (
        <Field name="planOutcome" label="What came of the plan" state={state}>
          {(control) => <TextArea className="nhsuk-textarea" rows={3} {...control} />}
        </Field>
      )}
    </SentForm>
  );
}
