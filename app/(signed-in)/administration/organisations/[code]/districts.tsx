"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { TextArea } from "@/components/forms/text-area";
import { IDLE } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { setPlaceDistricts } from "../actions";

type Props = { code: string; areas: readonly string[]; startsOn: Day };

/** Which districts a Place is made of from a day on: all of them, not only what changes. */
export function Districts({ code, areas, startsOn }: Props) {
  const [state, send] = useActionState(setPlaceDistricts, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="areas" />
      <input type="hidden" name="code" value={code} />
      <Field
        name="areas"
        label="Codes of all its districts"
        hint="One a line, like E07000220. Leave out those it is no longer made of"
        state={state}
      >
        {({ defaultValue, ...control }) => (
          <TextArea
            className="nhsuk-textarea"
            rows={Math.max(3, areas.length + 1)}
            defaultValue={defaultValue ?? areas.join("\n")}
            {...control}
          />
        )}
      </Field>
      <Field name="startsOn" label="From" hint="Maps of days before it stay as they were" state={state}>
        {(control) => <DateInput suggested={startsOn} {...control} />}
      </Field>
      <Field name="districtsReason" label="Reason" hint="Kept in the audit" state={state}>
        {(control) => <input className="nhsuk-input" type="text" {...control} />}
      </Field>
      <button className="nhsuk-button nhsuk-button--small" type="submit">
        Set the districts
      </button>
    </form>
  );
}
