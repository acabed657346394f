"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { IDLE } from "@/lib/forms/form-state";
import { rename } from "../actions";

export function Rename({ code, name }: { code: string; name: string }) {
  const [state, send] = useActionState(rename, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="placeName" />
      <input type="hidden" name="code" value={code} />
      <Field name="placeName" label="Name" state={state}>
        {({ defaultValue, ...control }) => (
          <input className="nhsuk-input" type="text" defaultValue={defaultValue ?? name} {...control} />
        )}
      </Field>
      <button className="nhsuk-button nhsuk-button--small" type="submit">
        Rename
      </button>
    </form>
  );
}
