"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { IDLE } from "@/lib/forms/form-state";
import { make } from "./actions";

export function MakePlace({ systems }: { systems: readonly string[] }) {
  const [state, send] = useActionState(make, IDLE);
  const [only] = systems;
  return (
    <details open={state.status === "invalid" || undefined}>
      <summary>Make a Place</summary>
      <form action={send} noValidate className="mt-2 max-w-[44rem]">
        <Answer state={state} first="placeName" />
        {systems.length === 1 ? (
          <input type="hidden" name="system" value={only} />
        ) : (
          <Field name="system" label="System" hint="Its code, like QWU" state={state}>
            {(control) => <input className="nhsuk-input nhsuk-input--width-10" type="text" {...control} />}
          </Field>
        )}
        <Field name="placeName" label="Name of the Place" state={state}>
          {(control) => <input className="nhsuk-input" type="text" {...control} />}
        </Field>
        <button className="nhsuk-button nhsuk-button--small" type="submit">
          Make it
        </button>
      </form>
    </details>
  );
}
