"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Choice } from "@/components/forms/choice";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { TextArea } from "@/components/forms/text-area";
import { IDLE } from "@/lib/forms/form-state";
import { QUESTION_NAMES, QUESTIONS, RATINGS } from "@/lib/pqaf/inspection";
import { record } from "./actions";

const OPTIONS = RATINGS.map((name, index) => ({ value: String(index + 1), name }));

export function RecordInspection({ practice }: { practice: string }) {
  const [state, send, sending] = useActionState(record, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="scheme" />
      <input type="hidden" name="practice" value={practice} />
      <Field
        name="scheme"
        label="Rated under"
        hint="The framework and its version, for example Single assessment framework, 2024"
        state={state}
      >
        {(control) => <input className="nhsuk-input" type="text" {...control} />}
      </Field>
      {(["inspectedOn", "publishedOn"] as const).map((name) => (
        <Field
          key={name}
          name={name}
          label={name === "inspectedOn" ? "Inspected on" : "Published on"}
          state={state}
        >
          {(control) => <DateInput {...control} />}
        </Field>
      ))}
      <div className="flex flex-wrap gap-x-6">
        {QUESTIONS.map((question) => (
          <Field key={question} name={question} label={QUESTION_NAMES[question]} state={state}>
            {(control) => <Choice first="Not rated" options={OPTIONS} {...control} />}
          </Field>
        ))}
      </div>
      <Field name="note" label="Note" hint="Optional. The practice reads it" state={state}>
        {(control) => <TextArea className="nhsuk-textarea" rows={3} {...control} />}
      </Field>
      <NotAPatient state={state} />
      <button className="nhsuk-button" type="submit" disabled={sending}>
        Record inspection
      </button>
    </form>
  );
}
