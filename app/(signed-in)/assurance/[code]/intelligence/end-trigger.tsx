"use client";

import { DateInput } from "@/components/forms/date-input";
import { Field } from "@/components/forms/field";
import { SentForm } from "@/components/forms/sent-form";
import type { Day } from "@/lib/periods/day";
import { end } from "./actions";

type Props = { practice: string; entry: number; on: Day };

/** Ending the trigger an entry carries: the entry stays. */
export function EndTrigger({ practice, entry, on }: Props) {
  return (
    <SentForm
      action={end}
      first={`endedOn-${entry}`}
      of={entry}
      sends={{ practice, entry }}
      button="End the trigger"
      className="mt-2"
      behind="End the trigger"
    >
      {(state) => (
        <>
          <Field name="endedOn" of={entry} label="Holds no floor from" state={state}>
            {(control) => <DateInput suggested={on} {...control} />}
          </Field>
          <Field name="endedWhy" of={entry} label="Why it ends" state={state}>
            {(control) => <input className="nhsuk-input" type="text" {...control} />}
          </Field>
        </>
      )}
    </SentForm>
  );
}
