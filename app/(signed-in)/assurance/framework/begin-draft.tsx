"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { IDLE } from "@/lib/forms/form-state";
import { begin } from "./[id]/actions";

/** A draft from an edition; from the shipped one where there is none. */
export function BeginDraft({ edition, system }: { edition: number | null; system: string }) {
  const [state, send, sending] = useActionState(begin, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="name" />
      <input type="hidden" name="edition" value={edition ?? ""} />
      <input type="hidden" name="system" value={system} />
      <Field name="name" label="Name of the draft" hint="For example, Edition 2, April 2026" state={state}>
        {(control) => <input className="nhsuk-input" type="text" {...control} />}
      </Field>
      <NotAPatient state={state} />
      <button className="nhsuk-button nhsuk-button--secondary" type="submit" disabled={sending}>
        Begin the draft
      </button>
    </form>
  );
}
