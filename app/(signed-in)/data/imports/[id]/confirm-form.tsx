"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { IDLE } from "@/lib/forms/form-state";
import { confirm } from "../actions";

/** A table that lacks practices of the load it replaces: the number, and names, to be confirmed. */
export type Fewer = { name: string; of: string; lost: number; names: string };

type Props = { upload: string; run: number; tables: number; fewer: readonly Fewer[]; person: string };

export function ConfirmForm({ upload, run, tables, fewer, person }: Props) {
  const [state, send] = useActionState(confirm, IDLE);
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
