"use client";

import { Field } from "@/components/forms/field";
import { SentForm } from "@/components/forms/sent-form";
import { connect } from "../actions";

type Choices = readonly { name: string; choices: readonly { value: string; name: string }[] }[];

/** What the action touches, chosen among all that the reader may name. */
export function LinkForm({ of, choices }: { of: { system: string; code: string }; choices: Choices }) {
  return (
    <SentForm action={connect} first="to" sends={of} button="Link it" small={false}>
      {(state) => (
        <Field name="to" label="What it touches" state={state}>
          {({ defaultValue, ...control }) => (
            <select
              className="nhsuk-select max-w-full"
              defaultValue={defaultValue ?? ""}
              key={defaultValue}
              {...control}
            >
              <option value="">Choose</option>
              {choices.map((group) => (
                <optgroup key={group.name} label={group.name}>
                  {group.choices.map(({ value, name }) => (
                    <option key={value} value={value}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
      )}
    </SentForm>
  );
}
