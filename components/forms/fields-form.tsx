"use client";

import { useActionState } from "react";
import { IDLE, type FormState } from "@/lib/forms/form-state";
import { calledWhereSaidTwice } from "@/lib/forms/said-twice";
import { Answer } from "./answer";
import { Choice } from "./choice";
import { DateInput } from "./date-input";
import { Field, type ControlProps } from "./field";
import { NotAPatient } from "./not-a-patient";
import { Tick } from "./tick";
import { TextArea } from "./text-area";

/** One field of a plain form. */
export type FormField = {
  name: string;
  label: string;
  hint?: string;
  kind: "text" | "words" | "date" | "choice" | "tick" | "rows";
  options?: readonly { value: string; name: string }[];
  /** What stands for none, of a choice. */
  first?: string;
  initial?: string;
};

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  hidden: Readonly<Record<string, string>>;
  fields: readonly FormField[];
  /** A form that can do two things has a button for each; what it is called is sent as "button". */
  buttons: readonly { value: string; label: string; second?: true }[];
  /** Tells one form of a page from others with the same fields. */
  of?: string | number;
};

/** A form of plain fields: what was typed stays, and every error leads to its field. */
export function FieldsForm({ action, hidden, fields, buttons, of }: Props) {
  const [state, send, sending] = useActionState(action, IDLE);
  const suffix = of === undefined ? {} : { of };
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer
        state={state}
        first={[fields[0]?.name ?? "", of].filter((part) => part !== undefined).join("-")}
        named={calledWhereSaidTwice(state, fields)}
        {...suffix}
      />
      {state.status === "invalid" && state.values["theirs"] !== undefined && (
        <div className="nhsuk-inset-text">
          <h3 className="font-bold">What stands now</h3>
          <p>{state.values["theirs"]}</p>
        </div>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) =>
        field.kind === "tick" ? (
          <Tick
            key={field.name}
            name={field.name}
            label={field.label}
            state={state}
            initial={field.initial === "yes"}
            {...suffix}
          >
            {field.hint}
          </Tick>
        ) : (
          <Field
            key={field.name}
            name={field.name}
            label={field.label}
            {...(field.hint === undefined ? {} : { hint: field.hint })}
            state={state}
            {...suffix}
          >
            {(control) => <Control field={field} control={control} />}
          </Field>
        ),
      )}
      <NotAPatient state={state} {...suffix} />
      <div className="flex flex-wrap gap-x-3">
        {buttons.map(({ value, label, second }) => (
          <button
            key={value}
            className={`nhsuk-button nhsuk-button--small ${second ? "nhsuk-button--secondary" : ""}`}
            type="submit"
            name="button"
            value={value}
            disabled={sending}
          >
            {label}
          </button>
        ))}
      </div>
    </form>
  );
}

function Control({ field, control }: { field: FormField; control: ControlProps }) {
  const { defaultValue: typed, ...rest } = control;
  const value = typed ?? field.initial;
  switch (field.kind) {
    case "words":
      return <TextArea className="nhsuk-textarea" rows={3} defaultValue={value} {...rest} />;
    case "rows":
      return <TextArea className="nhsuk-textarea" rows={8} defaultValue={value} {...rest} />;
    case "date":
      return <DateInput suggested={field.initial} {...control} />;
    case "choice":
      return (
        <Choice
          options={field.options ?? []}
          {...(field.first === undefined ? {} : { first: field.first })}
          defaultValue={value}
          {...rest}
        />
      );
    default:
      return <input className="nhsuk-input" type="text" defaultValue={value} {...rest} />;
  }
}
