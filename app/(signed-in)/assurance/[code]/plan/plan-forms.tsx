"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { IDLE } from "@/lib/forms/form-state";
import { agree, aim, close } from "./actions";

/** What the plan is to achieve. */
export function AimForm({ practice, current }: { practice: string; current: string | null }) {
  const [state, send, sending] = useActionState(aim, IDLE);
  return (
    <details open={state.status === "invalid" || undefined}>
      <summary>{current ? "Change the aim" : "Say what the plan is to achieve"}</summary>
      <form action={send} noValidate className="mt-2 max-w-[44rem]">
        <Answer state={state} first="aim" />
        <input type="hidden" name="practice" value={practice} />
        <Field
          name="aim"
          label="Aim of the plan"
          hint="The practice is asked to agree to it again"
          state={state}
        >
          {({ defaultValue, ...control }) => (
            <textarea
              className="nhsuk-textarea"
              rows={3}
              defaultValue={defaultValue ?? current ?? ""}
              {...control}
            />
          )}
        </Field>
        <NotAPatient state={state} />
        <button className="nhsuk-button nhsuk-button--small" type="submit" disabled={sending}>
          Save the aim
        </button>
      </form>
    </details>
  );
}

/** The practice's agreement. */
export function AgreeForm({ practice }: { practice: string }) {
  const [state, send, sending] = useActionState(agree, IDLE);
  return (
    <form action={send} className="mt-3">
      <Answer state={state} first="agree" />
      <input type="hidden" name="practice" value={practice} />
      <button className="nhsuk-button nhsuk-button--small" type="submit" id="agree" disabled={sending}>
        Agree to this plan
      </button>
    </form>
  );
}

/** Closing the plan with what came of it. */
export function CloseForm({ practice }: { practice: string }) {
  const [state, send, sending] = useActionState(close, IDLE);
  return (
    <details open={state.status === "invalid" || undefined}>
      <summary>Close the plan</summary>
      <form action={send} noValidate className="mt-2 max-w-[44rem]">
        <Answer state={state} first="planOutcome" />
        <input type="hidden" name="practice" value={practice} />
        <Field name="planOutcome" label="What came of the plan" state={state}>
          {(control) => <textarea className="nhsuk-textarea" rows={3} {...control} />}
        </Field>
        <NotAPatient state={state} />
        <button className="nhsuk-button nhsuk-button--small" type="submit" disabled={sending}>
          Close the plan
        </button>
      </form>
    </details>
  );
}
