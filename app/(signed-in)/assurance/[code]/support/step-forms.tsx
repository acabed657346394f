"use client";

import { Field } from "@/components/forms/field";
import { SentForm } from "@/components/forms/sent-form";
import { TextArea } from "@/components/forms/text-area";
import type { FormState } from "@/lib/forms/form-state";
import { answer, step } from "./actions";

type Props = { practice: string; given: number; name: string };
type Choice = { value: string; name: string };

/** The practice's answer to an offer. Both answers are buttons; words are asked for with a no. */
export function AnswerForm({ practice, given, name }: Props) {
  return (
    <SentForm
      action={answer}
      first={`words-${given}`}
      of={given}
      sends={{ practice, given }}
      className="mt-3 max-w-[44rem]"
      button={(sending) => <Steps of={name} choices={ANSWERS} sending={sending} />}
    >
      {(state) => (
        <Words
          given={given}
          label={`Your words about ${name}`}
          hint="When it suits, or why it does not. Needed to decline"
          state={state}
        />
      )}
    </SentForm>
  );
}

const ANSWERS = [
  { value: "accept", name: "Accept" },
  { value: "decline", name: "Decline" },
];

/** What the ICB records of support: that it started, ended, or is offered no longer. */
export function StepForm({ practice, given, name, steps }: Props & { steps: readonly Choice[] }) {
  return (
    <SentForm
      action={step}
      first={`words-${given}`}
      of={given}
      sends={{ practice, given }}
      behind={
        <>
          Record what happened<span className="sr-only">: {name}</span>
        </>
      }
      button={(sending) => <Steps of={name} choices={steps} sending={sending} />}
    >
      {(state) => (
        <Words
          given={given}
          label="What came of it, or why"
          hint="Needed to end or withdraw it"
          state={state}
        />
      )}
    </SentForm>
  );
}

type WordsProps = { given: number; label: string; hint: string; state: FormState };

function Words({ given, label, hint, state }: WordsProps) {
  return (
    <Field name="words" of={given} label={label} hint={hint} state={state}>
      {(control) => <TextArea className="nhsuk-textarea" rows={2} {...control} />}
    </Field>
  );
}

/** A button a step, the first the likely one. */
function Steps({ of, choices, sending }: { of: string; choices: readonly Choice[]; sending: boolean }) {
  return (
    <div className="flex flex-wrap gap-x-4">
      {choices.map(({ value, name }, index) => (
        <button
          key={value}
          className={`nhsuk-button nhsuk-button--small${index > 0 ? " nhsuk-button--secondary" : ""}`}
          name="step"
          value={value}
          disabled={sending}
        >
          {name}
          <span className="sr-only">: {of}</span>
        </button>
      ))}
    </div>
  );
}
