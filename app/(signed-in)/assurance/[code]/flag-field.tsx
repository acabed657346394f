"use client";

import { Field } from "@/components/forms/field";
import type { FormState } from "@/lib/forms/form-state";

type Choice = { value: string; name: string };

type Props = {
  state: FormState;
  own: readonly Choice[];
  others: readonly Choice[];
  asked: string;
  /** What choosing no flag means. */
  none: string;
};

/** Which flag it is for: the practice's own first. */
export function FlagField({ state, own, others, asked, none }: Props) {
  return (
    <Field name="flag" label="For" state={state}>
      {({ defaultValue, ...control }) => (
        <select
          className="nhsuk-select max-w-full"
          defaultValue={defaultValue ?? asked}
          key={defaultValue}
          {...control}
        >
          <option value="">{none}</option>
          {own.length > 0 && (
            <optgroup label="Flags of this practice">
              <Options of={own} />
            </optgroup>
          )}
          <optgroup label="Other measures">
            <Options of={others} />
          </optgroup>
        </select>
      )}
    </Field>
  );
}

function Options({ of }: { of: readonly Choice[] }) {
  return of.map(({ value, name }) => (
    <option key={value} value={value}>
      {name}
    </option>
  ));
}
