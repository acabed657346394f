"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { IDLE } from "@/lib/forms/form-state";
import { answer } from "./actions";

type Props = { about: { metric: string; system: string }; id: number; by: string };

/** Making a proposed definition the next edition, or declining it in words. */
export function AnswerProposal({ about, id, by }: Props) {
  const [state, send, sending] = useActionState(answer, IDLE);
  return (
    <form action={send} noValidate className="mt-2 max-w-[44rem]">
      <Answer state={state} first="answer" of={id} />
      {Object.entries({ ...about, id }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <Field
        name="answer"
        of={id}
        label="Your words"
        hint={`${by} reads them. Needed where you decline`}
        state={state}
      >
        {(control) => <input className="nhsuk-input" type="text" {...control} />}
      </Field>
      <NotAPatient state={state} of={id} />
      <div className="flex flex-wrap gap-3">
        <button
          className="nhsuk-button nhsuk-button--small"
          type="submit"
          name="to"
          value="accept"
          disabled={sending}
        >
          Make it the next edition
        </button>
        <button
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          type="submit"
          name="to"
          value="decline"
          disabled={sending}
        >
          Decline it
        </button>
      </div>
    </form>
  );
}
