"use client";

import { DateInput } from "@/components/forms/date-input";
import { Field } from "@/components/forms/field";
import { SentForm } from "@/components/forms/sent-form";
import type { Day } from "@/lib/periods/day";
import { FlagField } from "../../flag-field";
import { add } from "../actions";

type Choice = { value: string; name: string };

type Props = {
  practice: string;
  title: string;
  due: Day;
  /** Actions that the framework names for its levels. */
  suggestions: readonly string[];
  owners: readonly Choice[];
  flags: { own: readonly Choice[]; others: readonly Choice[]; asked: string };
};

/** A new action with everything filled in that is known: one press adds it. */
export function AddAction({ practice, title, due, suggestions, owners, flags }: Props) {
  return (
    <SentForm
      action={add}
      first="title"
      sends={{ practice }}
      button="Add the action"
      small={false}
      className="max-w-[44rem]"
    >
      {(state) => (
        <>
          <Field
            name="title"
            label="What is to be done"
            hint="The framework’s own actions are suggested as you type"
            state={state}
          >
            {({ defaultValue, ...control }) => (
              <input
                className="nhsuk-input"
                type="text"
                list="suggested-actions"
                autoComplete="off"
                defaultValue={defaultValue ?? title}
                {...control}
              />
            )}
          </Field>
          <datalist id="suggested-actions">
            {suggestions.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
          <FlagField state={state} {...flags} none="No one flag" />
          <Field name="owner" label="Who does it" hint="A practice updates its own actions" state={state}>
            {({ defaultValue, ...control }) => (
              <select
                className="nhsuk-select max-w-full"
                defaultValue={defaultValue ?? owners[0]?.value}
                key={defaultValue}
                {...control}
              >
                {owners.map(({ value, name }) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field name="due" label="Due" state={state}>
            {(control) => <DateInput suggested={due} {...control} />}
          </Field>
        </>
      )}
    </SentForm>
  );
}
