"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { LongSubmit } from "@/components/forms/long-submit";
import { IDLE } from "@/lib/forms/form-state";
import { date } from "../actions";

export function Dates({ code }: { code: string }) {
  const [state, send, sending] = useActionState(date, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="which" />
      <input type="hidden" name="code" value={code} />
      <Field name="which" label="What happened" state={state}>
        {({ defaultValue, ...control }) => (
          <select
            className="nhsuk-select"
            defaultValue={defaultValue ?? "closed"}
            key={defaultValue}
            {...control}
          >
            <option value="closed">It closed: this was its last day</option>
            <option value="opened">It opened: this was its first day</option>
            <option value="open">It has not closed after all: no day is needed</option>
          </select>
        )}
      </Field>
      <Field name="day" label="Day" hint="Counts until a register says otherwise" state={state}>
        {(control) => <DateInput {...control} />}
      </Field>
      <Field name="dateReason" label="Reason" state={state}>
        {(control) => <input className="nhsuk-input" type="text" {...control} />}
      </Field>
      <LongSubmit
        className="nhsuk-button nhsuk-button--small"
        sending={sending}
        doing="Setting it and computing the figures"
      >
        Set the day
      </LongSubmit>
    </form>
  );
}
