"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { TextArea } from "@/components/forms/text-area";
import { LongSubmit } from "@/components/forms/long-submit";
import { IDLE } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { leave } from "./actions";

type Props = { startsOn: Day; measures: readonly { code: string; name: string }[] };

export function LeaveOut({ startsOn, measures }: Props) {
  const [state, send, sending] = useActionState(leave, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="organisation" />
      <Field name="organisation" label="Code of the practice" hint="For example, M84001" state={state}>
        {(control) => <input className="nhsuk-input nhsuk-input--width-10" type="text" {...control} />}
      </Field>
      <Field name="metric" label="On" state={state}>
        {({ defaultValue, ...control }) => (
          <select className="nhsuk-select" defaultValue={defaultValue ?? ""} key={defaultValue} {...control}>
            <option value="">Every measure</option>
            {measures.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="startsOn" label="First day" state={state}>
        {(control) => <DateInput suggested={startsOn} {...control} />}
      </Field>
      <Field name="endsOn" label="Last day" hint="Leave it empty if no end is set" state={state}>
        {(control) => <DateInput {...control} />}
      </Field>
      <Field name="reason" label="Reason" hint="The practice reads it on its own page" state={state}>
        {(control) => <TextArea className="nhsuk-textarea" rows={3} {...control} />}
      </Field>
      <LongSubmit className="nhsuk-button" sending={sending} doing="Ranking the others again">
        Leave out
      </LongSubmit>
    </form>
  );
}
