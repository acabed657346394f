"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { IDLE } from "@/lib/forms/form-state";
import { answer, step } from "./actions";

type Props = { practice: string; given: number; name: string };

/** The practice's answer to an offer. Both answers are buttons; words are asked for with a no. */
export function AnswerForm({ practice, given, name }: Props) {
  const [state, send, sending] = useActionState(answer, IDLE);
  return (
    <form action={send} noValidate className="mt-3 max-w-[44rem]">
      <Answer state={state} first={`words-${given}`} of={given} />
      <input type="hidden" name="practice" value={practice} />
      <input type="hidden" name="given" value={given} />
      <Field
        name="words"
        of={given}
        label={`Your words about ${name}`}
        hint="When it suits, or why it does not. Needed to decline"
        state={state}
      >
        {(control) => <textarea className="nhsuk-textarea" rows={2} {...control} />}
      </Field>
      <NotAPatient state={state} of={given} />
      <div className="flex flex-wrap gap-x-4">
        <button className="nhsuk-button nhsuk-button--small" name="step" value="accept" disabled={sending}>
          Accept<span className="sr-only">: {name}</span>
        </button>
        <button
          className="nhsuk-button nhsuk-button--small nhsuk-button--secondary"
          name="step"
          value="decline"
          disabled={sending}
        >
          Decline<span className="sr-only">: {name}</span>
        </button>
      </div>
    </form>
  );
}

type StepProps = Props & { steps: readonly { value: string; name: string }[] };

/** What the ICB records of support: that it started, ended, or is offered no longer. */
export function StepForm({ practice, given, name, steps }: StepProps) {
  const [state, send, sending] = useActionState(step, IDLE);
  return (
    <details open={state.status === "invalid" || undefined}>
      <summary>
        Record what happened<span className="sr-only">: {name}</span>
      </summary>
      <form action={send} noValidate className="mt-2 max-w-[44rem]">
        <Answer state={state} first={`words-${given}`} of={given} />
        <input type="hidden" name="practice" value={practice} />
        <input type="hidden" name="given" value={given} />
        <Field
          name="words"
          of={given}
          label="What came of it, or why"
          hint="Needed to end or withdraw it"
          state={state}
        >
          {(control) => <textarea className="nhsuk-textarea" rows={2} {...control} />}
        </Field>
        <NotAPatient state={state} of={given} />
        <div className="flex flex-wrap gap-x-4">
          {steps.map((each, index) => (
            <button
              key={each.value}
              className={`nhsuk-button nhsuk-button--small${index > 0 ? " nhsuk-button--secondary" : ""}`}
              name="step"
              value={each.value}
              disabled={sending}
            >
              {each.name}
              <span className="sr-only">: {name}</span>
            </button>
          ))}
        </div>
      </form>
    </details>
  );
}
