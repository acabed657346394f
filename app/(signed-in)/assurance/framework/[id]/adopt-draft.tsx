"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { LongSubmit } from "@/components/forms/long-submit";
import { IDLE } from "@/lib/forms/form-state";
import { adopt } from "./actions";

/** Adopting names a person and a day, and cannot be undone: hence behind its own word. */
export function AdoptDraft({ edition, version, from }: { edition: number; version: number; from: string }) {
  const [state, send, sending] = useActionState(adopt, IDLE);
  return (
    <details open={state.status === "invalid" || undefined}>
      <summary>Adopt it</summary>
      <form action={send} noValidate className="mt-2 max-w-[44rem]">
        <Answer state={state} first="from" />
        <p className="reading">
          Levels of months that end on or after the day are proposed by it. Look first at what it would have
          meant in past months. Your name is kept with it.
        </p>
        <input type="hidden" name="edition" value={edition} />
        <input type="hidden" name="version" value={version} />
        <Field name="from" label="It counts from" state={state}>
          {(control) => <DateInput suggested={from} {...control} />}
        </Field>
        <LongSubmit className="nhsuk-button" sending={sending} doing="Proposing levels by the new edition">
          Adopt the edition
        </LongSubmit>
      </form>
    </details>
  );
}
