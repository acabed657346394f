"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { IDLE } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { givePublished } from "../actions";

/** On which day a load's file was published: typed where it was not known, or corrected. */
export function PublishedForm({ load, publishedOn }: { load: number; publishedOn: Day | null }) {
  const [state, send, sending] = useActionState(givePublished, IDLE);
  return (
    <form action={send} noValidate className="mt-3">
      <Answer state={state} first="published" />
      <input type="hidden" name="load" value={load} />
      <input type="hidden" name="before" value={publishedOn ?? ""} />
      <Field name="published" label="Published on" hint="Empty where it is not known" state={state}>
        {(control) => (
          <DateInput
            key={control.defaultValue ?? publishedOn}
            suggested={publishedOn ?? undefined}
            {...control}
          />
        )}
      </Field>
      <button className="nhsuk-button nhsuk-button--secondary mb-0!" type="submit" disabled={sending}>
        Save the day
      </button>
    </form>
  );
}
