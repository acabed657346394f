"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { IDLE } from "@/lib/forms/form-state";
import { disable } from "../actions";

export function EndAccess({ person }: { person: string }) {
  const [state, send] = useActionState(disable, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="reason" />
      <input type="hidden" name="person" value={person} />
      <Field name="reason" label="Reason" hint="For example, left the practice" state={state}>
        {(control) => <input className="nhsuk-input" type="text" {...control} />}
      </Field>
      <button className="nhsuk-button nhsuk-button--warning" type="submit">
        End access
      </button>
    </form>
  );
}
