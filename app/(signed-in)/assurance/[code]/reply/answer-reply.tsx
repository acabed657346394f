"use client";

import { Field } from "@/components/forms/field";
import { SentForm } from "@/components/forms/sent-form";
import { TextArea } from "@/components/forms/text-area";
import { answer } from "./actions";

/** Answering a practice's reply, in one's own name. */
export function AnswerReply({ practice, reply }: { practice: string; reply: string }) {
  return (
    <SentForm
      action={answer}
      first={`answer-${reply}`}
      of={reply}
      sends={{ practice, reply }}
      button="Send answer"
      className="mt-2"
      behind="Answer it"
    >
      {(state) => (
        <Field
          name="answer"
          of={reply}
          label="Your answer"
          hint="The practice reads it, with your name"
          state={state}
        >
          {(control) => <TextArea className="nhsuk-textarea" rows={4} {...control} />}
        </Field>
      )}
    </SentForm>
  );
}
