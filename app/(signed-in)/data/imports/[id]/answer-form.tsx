"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { IDLE } from "@/lib/forms/form-state";
import { answer } from "../actions";

type Props = { upload: string; table: string; id: string } & (
  { members: readonly { value: string; label: string }[] } | { month: string }
);

/** What only a person can say of a table: which one of its family it is, or the month it describes. */
export function AnswerForm(props: Props) {
  const { upload, table, id } = props;
  const [state, send] = useActionState(answer, IDLE);
  return (
    <form action={send} noValidate className="ask">
      <Answer state={state} first={id} />
      <input type="hidden" name="upload" value={upload} />
      <input type="hidden" name="table" value={table} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {"members" in props ? (
          <>
            <label htmlFor={id}>Which table is it?</label>
            <select className="select" id={id} name="member" defaultValue="">
              <option value="">Choose</option>
              {props.members.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </>
        ) : (
          <>
            <label htmlFor={id}>The month it describes</label>
            <input
              className="input"
              id={id}
              name="month"
              type="month"
              pattern="\d{4}-\d{2}"
              placeholder="2025-11"
              defaultValue={props.month}
            />
          </>
        )}
        <button className="button-small" type="submit">
          Check again with this
        </button>
      </div>
    </form>
  );
}
