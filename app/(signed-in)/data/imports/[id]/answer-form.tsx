"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { IDLE } from "@/lib/forms/form-state";
import { answer } from "../actions";

const EXAMPLES = { month: "2025-11", year: "2024/25" } as const;

type Props = { upload: string; table: string; of: number } & (
  { members: readonly { value: string; label: string }[] } | { kind: "month" | "year"; period: string }
);

/** What only a person can say of a table: which one of its family it is, or the month or year it describes. */
export function AnswerForm(props: Props) {
  const { upload, table, of } = props;
  const [state, send, sending] = useActionState(answer, IDLE);
  const asks = "members" in props ? "member" : "period";
  return (
    <form action={send} noValidate className="ask">
      <Answer state={state} first={`${asks}-${of}`} of={of} />
      <input type="hidden" name="upload" value={upload} />
      <input type="hidden" name="table" value={table} />
      {"members" in props ? (
        <Field
          name="member"
          of={of}
          label="Which table is it?"
          hint="Its headings fit more than one, and its sums tell nothing: the publication names the table"
          state={state}
        >
          {({ defaultValue, ...control }) => (
            <select
              className="nhsuk-select"
              defaultValue={defaultValue ?? ""}
              key={defaultValue}
              {...control}
            >
              <option value="">Choose</option>
              {props.members.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : (
        <Field
          name="period"
          of={of}
          label={`The ${props.kind} it describes`}
          hint={`The file holds no date. Written like ${EXAMPLES[props.kind]}`}
          state={state}
        >
          {({ defaultValue, ...control }) => (
            <input
              className="nhsuk-input nhsuk-input--width-10"
              type={props.kind === "month" ? "month" : "text"}
              pattern={props.kind === "month" ? "\\d{4}-\\d{2}" : undefined}
              defaultValue={defaultValue ?? props.period}
              {...control}
            />
          )}
        </Field>
      )}
      <button className="button-small" type="submit" disabled={sending}>
        Check again with this
      </button>
    </form>
  );
}
