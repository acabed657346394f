"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { IDLE } from "@/lib/forms/form-state";
import { PUBLISHED } from "@/lib/uploads/published-fields";
import { confirm } from "../actions";

/** A table that lacks practices of the load it replaces: the number, and names, to be confirmed. */
export type Fewer = { name: string; of: string; lost: number; names: string };

/** A table that is ready: the field of the day it was published on, and what it is called. */
export type Ready = { name: string; of: string };

type Props = {
  upload: string;
  run: number;
  ready: readonly Ready[];
  fewer: readonly Fewer[];
  person: string;
};

export function ConfirmForm({ upload, run, ready, fewer, person }: Props) {
  const [state, send] = useActionState(confirm, IDLE);
  const tables = ready.length;
  const date = (name: string, label: string, hint?: string) => (
    <Field key={name} name={name} label={label} {...(hint && { hint })} state={state}>
      {(control) => <DateInput key={control.defaultValue} {...control} />}
    </Field>
  );
  const invalid = state.status === "invalid";
  return (
    <form action={send} noValidate>
      <Answer state={state} first="confirm" />
      <input type="hidden" name="upload" value={upload} />
      <input type="hidden" name="run" value={run} />
      {fewer.map(({ name, of, lost, names }) => (
        <div className="ask" key={name}>
          <label htmlFor={name}>
            <input
              id={name}
              name={name}
              type="checkbox"
              value="yes"
              defaultChecked={invalid && state.values[name] === "yes"}
              aria-invalid={invalid && state.errors[name] ? true : undefined}
            />
            <span>
              <b>
                {of}: {lost} {lost === 1 ? "practice" : "practices"} fewer is right.
              </b>{" "}
              Not in this file: {names}
            </span>
          </label>
        </div>
      ))}
      <div className="mt-4">
        {date(
          PUBLISHED,
          "Published on, if you know it",
          "Shown beside the figures. Can be given or corrected later",
        )}
        {tables > 1 && (
          <details
            className="plain-details mb-4"
            open={invalid && ready.some(({ name }) => state.values[name] !== "")}
          >
            <summary>Tables published on different days</summary>
            {ready.map(({ name, of }) => date(name, of))}
          </details>
        )}
      </div>
      <div className="actions">
        <button className="nhsuk-button mb-0!" type="submit" id="confirm">
          Load {tables === 1 ? "this table" : `these ${tables} tables`}
        </button>
        <span className="text-reason text-ink-2">
          Nothing is loaded until you do. It is recorded as {person}’s.
        </span>
      </div>
    </form>
  );
}
