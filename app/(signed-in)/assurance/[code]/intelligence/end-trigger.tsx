"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { IDLE } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { end } from "./actions";

type Props = { practice: string; entry: number; on: Day };

/** Ending the trigger an entry carries: the entry stays. */
export function EndTrigger({ practice, entry, on }: Props) {
  const [state, send, sending] = useActionState(end, IDLE);
  return (
    <details open={state.status === "invalid" || state.status === "refused" || undefined}>
      <summary>End the trigger</summary>
      <form action={send} noValidate className="mt-2">
        <Answer state={state} first={`endedOn-${entry}`} of={entry} />
        <input type="hidden" name="practice" value={practice} />
        <input type="hidden" name="entry" value={entry} />
        <Field name="endedOn" of={entry} label="Holds no floor from" state={state}>
          {({ defaultValue, ...control }) => (
            <input
              className="nhsuk-input nhsuk-input--width-10"
              type="date"
              defaultValue={defaultValue ?? on}
              {...control}
            />
          )}
        </Field>
        <Field name="endedWhy" of={entry} label="Why it ends" state={state}>
          {(control) => <input className="nhsuk-input" type="text" {...control} />}
        </Field>
        <NotAPatient state={state} of={entry} />
        <button className="nhsuk-button nhsuk-button--small" type="submit" disabled={sending}>
          End the trigger
        </button>
      </form>
    </details>
  );
}
