"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { IDLE } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { record } from "./actions";

type Props = {
  about: { metric: string; system: string; edition: number };
  /** What stands in the fields before anything is typed. */
  by: string;
  on: Day;
  nextDue: Day;
};

/** Recording that an edition of a definition was looked over. */
export function ReviewForm({ about, by, on, nextDue }: Props) {
  const [state, send, sending] = useActionState(record, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="reviewedBy" />
      {Object.entries(about).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <Field name="reviewedBy" label="Reviewed by" hint="Whoever looked it over, by name" state={state}>
        {({ defaultValue, ...control }) => (
          <input
            className="nhsuk-input nhsuk-input--width-20"
            type="text"
            defaultValue={defaultValue ?? by}
            {...control}
          />
        )}
      </Field>
      <Field name="reviewedOn" label="Reviewed on" state={state}>
        {(control) => <DateInput suggested={on} {...control} />}
      </Field>
      <Field
        name="nextDue"
        label="Next review due"
        hint="The measure and the list of measures say so when it is near or past"
        state={state}
      >
        {(control) => <DateInput suggested={nextDue} {...control} />}
      </Field>
      <Field name="found" label="What was found" hint="Every reader of the measure sees it" state={state}>
        {(control) => <input className="nhsuk-input" type="text" {...control} />}
      </Field>
      <button className="nhsuk-button nhsuk-button--small" type="submit" disabled={sending}>
        Record the review
      </button>
    </form>
  );
}
