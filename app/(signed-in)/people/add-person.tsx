"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { IDLE } from "@/lib/forms/form-state";
import { add } from "./actions";

export function AddPerson() {
  const [state, send] = useActionState(add, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="name" />
      <Field name="name" label="Full name" state={state}>
        {(control) => <input className="nhsuk-input" type="text" autoComplete="off" {...control} />}
      </Field>
      <Field name="email" label="Email address" state={state}>
        {(control) => <input className="nhsuk-input" type="email" autoComplete="off" {...control} />}
      </Field>
      <button className="nhsuk-button" type="submit">
        Add person
      </button>
    </form>
  );
}
