"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { LongSubmit } from "@/components/forms/long-submit";
import { IDLE } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { move } from "../actions";

type Props = {
  code: string;
  places: readonly { code: string; name: string }[];
  /** A practice may be in its PCN's Place; a PCN is always in one of its own. */
  practice: boolean;
  startsOn: Day;
};

export function MovePlace({ code, places, practice, startsOn }: Props) {
  const [state, send, sending] = useActionState(move, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="place" />
      <input type="hidden" name="code" value={code} />
      <Field name="place" label="Place" state={state}>
        {({ defaultValue, ...control }) => (
          <select className="nhsuk-select" defaultValue={defaultValue ?? ""} key={defaultValue} {...control}>
            <option value="">{practice ? "Its PCN’s Place" : "Choose a Place"}</option>
            {places.map((each) => (
              <option key={each.code} value={each.code}>
                {each.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="startsOn" label="From" hint="Figures of days before it stay as they were" state={state}>
        {(control) => <DateInput suggested={startsOn} {...control} />}
      </Field>
      <LongSubmit
        className="nhsuk-button nhsuk-button--small"
        sending={sending}
        doing="Moving it and computing the figures"
      >
        Move
      </LongSubmit>
    </form>
  );
}
