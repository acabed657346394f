"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Choice } from "@/components/forms/choice";
import { Field } from "@/components/forms/field";
import { Tick } from "@/components/forms/tick";
import { IDLE } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { seat } from "./actions";

type Props = { system: string; startsOn: Day; people: readonly { value: string; name: string }[] };

/** A seat on the panel, from day to day. */
export function SeatForm({ system, startsOn, people }: Props) {
  const [state, send, sending] = useActionState(seat, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="person" />
      <input type="hidden" name="system" value={system} />
      <Field name="person" label="Person" hint="People who hold a role of the ICB" state={state}>
        {(control) => <Choice first="Choose a person" options={people} {...control} />}
      </Field>
      <Tick name="chair" label="Chairs the panel" state={state} />
      <Field name="startsOn" label="First day" state={state}>
        {(control) => <DateInput suggested={startsOn} {...control} />}
      </Field>
      <Field name="endsOn" label="Last day" hint="Leave it empty if no end is set" state={state}>
        {(control) => <DateInput {...control} />}
      </Field>
      <button className="nhsuk-button" type="submit" disabled={sending}>
        Give a seat
      </button>
    </form>
  );
}
