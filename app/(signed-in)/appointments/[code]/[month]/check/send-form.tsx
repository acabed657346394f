"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { IDLE } from "@/lib/forms/form-state";
import { send } from "../answer-actions";

type Props = { practice: string; month: string; version: number; name: string; role: string };

/** The name and role under the answers: what makes them the practice's word. */
export function SendForm({ practice, month, version, name, role }: Props) {
  const [state, submit, sending] = useActionState(send, IDLE);
  return (
    <form action={submit} noValidate className="return-send">
      <h2 className="sr-only">Send it</h2>
      <Answer state={state} first="attestedName" />
      <input type="hidden" name="practice" value={practice} />
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="version" value={version} />
      <p>I have checked these answers against our appointment book, as far as it shows.</p>
      <div className="return-attest">
        <Field name="attestedName" label="Your name" state={state}>
          {({ defaultValue, ...control }) => (
            <input
              className="nhsuk-input"
              autoComplete="name"
              defaultValue={defaultValue ?? name}
              {...control}
            />
          )}
        </Field>
        <Field name="attestedRole" label="Your role" state={state}>
          {({ defaultValue, ...control }) => (
            <input className="nhsuk-input" defaultValue={defaultValue ?? role} {...control} />
          )}
        </Field>
      </div>
      <button className="nhsuk-button" type="submit" disabled={sending}>
        Send to the ICB
      </button>
    </form>
  );
}
