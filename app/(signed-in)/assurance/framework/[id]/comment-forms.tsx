"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { TextArea } from "@/components/forms/text-area";
import { IDLE } from "@/lib/forms/form-state";
import { answer, comment } from "./actions";

export function CommentForm({ edition }: { edition: number }) {
  const [state, send, sending] = useActionState(comment, IDLE);
  return (
    <form action={send} noValidate className="no-print max-w-[44rem]">
      <Answer state={state} first="words" />
      <input type="hidden" name="edition" value={edition} />
      <Field name="words" label="Comment on this edition" state={state}>
        {(control) => <TextArea className="nhsuk-textarea" rows={4} {...control} />}
      </Field>
      <Field
        name="onBehalfOf"
        label="On behalf of"
        hint="A body, such as the LMC or a PCN. Leave it empty if it is your own"
        state={state}
      >
        {(control) => <input className="nhsuk-input" type="text" {...control} />}
      </Field>
      <NotAPatient state={state} />
      <button className="nhsuk-button nhsuk-button--secondary" type="submit" disabled={sending}>
        Keep the comment
      </button>
    </form>
  );
}

export function AnswerComment({
  edition,
  comment: id,
  by,
}: {
  edition: number;
  comment: number;
  by: string;
}) {
  const [state, send, sending] = useActionState(answer, IDLE);
  return (
    <details open={state.status === "invalid" || undefined} className="no-print">
      <summary>
        Answer<span className="sr-only"> the comment of {by}</span>
      </summary>
      <form action={send} noValidate className="mt-2 max-w-[44rem]">
        <Answer state={state} first="answer" of={id} />
        <input type="hidden" name="edition" value={edition} />
        <input type="hidden" name="comment" value={id} />
        <Field name="answer" of={id} label="Answer" state={state}>
          {(control) => <TextArea className="nhsuk-textarea" rows={3} {...control} />}
        </Field>
        <NotAPatient state={state} of={id} />
        <button className="nhsuk-button nhsuk-button--small" type="submit" disabled={sending}>
          Keep the answer
        </button>
      </form>
    </details>
  );
}
