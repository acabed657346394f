"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { IDLE } from "@/lib/forms/form-state";
import { answer } from "./actions";

/** Answering a practice's reply, in one's own name. */
export function AnswerReply({ practice, reply }: { practice: string; reply: string }) {
  const [state, send, sending] = useActionState(answer, IDLE);
  return (
    <details open={state.status === "invalid" || state.status === "refused" || undefined}>
      <summary>Answer it</summary>
      <form action={send} noValidate className="mt-2">
        <Answer state={state} first={`answer-${reply}`} of={reply} />
        <input type="hidden" name="practice" value={practice} />
        <input type="hidden" name="reply" value={reply} />
        <Field
          name="answer"
          of={reply}
          label="Your answer"
          hint="The practice reads it, with your name"
          state={state}
        >
          {(control) => <textarea className="nhsuk-textarea" rows={4} {...control} />}
        </Field>
        <NotAPatient state={state} of={reply} />
        <button className="nhsuk-button nhsuk-button--small" type="submit" disabled={sending}>
          Send answer
        </button>
      </form>
    </details>
  );
}
