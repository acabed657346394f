"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { IDLE } from "@/lib/forms/form-state";
import { merge } from "../actions";

export function Merge({ code }: { code: string }) {
  const [state, send] = useActionState(merge, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="successor" />
      <input type="hidden" name="code" value={code} />
      <Field
        name="successor"
        label="Code of the practice they went to"
        hint="For example, M84001"
        state={state}
      >
        {(control) => <input className="nhsuk-input nhsuk-input--width-10" type="text" {...control} />}
      </Field>
      <Field name="on" label="Day" state={state}>
        {(control) => <DateInput {...control} />}
      </Field>
      <Field name="mergerReason" label="Reason" state={state}>
        {(control) => <input className="nhsuk-input" type="text" {...control} />}
      </Field>
      <button className="nhsuk-button nhsuk-button--small" type="submit">
        Record it
      </button>
    </form>
  );
}
