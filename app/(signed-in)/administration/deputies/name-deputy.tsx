"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { IDLE } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { name } from "./actions";

export function NameDeputy({ practice, endsOn }: { practice: string; endsOn: Day }) {
  const [state, send] = useActionState(name, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first={`name-${practice}`} of={practice} />
      <input type="hidden" name="practice" value={practice} />
      <Field name="name" of={practice} label="Full name" state={state}>
        {(control) => <input className="nhsuk-input" type="text" autoComplete="off" {...control} />}
      </Field>
      <Field name="email" of={practice} label="Email address" state={state}>
        {(control) => <input className="nhsuk-input" type="email" autoComplete="off" {...control} />}
      </Field>
      <Field name="endsOn" of={practice} label="Last day" state={state}>
        {(control) => <DateInput suggested={endsOn} {...control} />}
      </Field>
      <button className="nhsuk-button" type="submit">
        Name a deputy
      </button>
    </form>
  );
}
