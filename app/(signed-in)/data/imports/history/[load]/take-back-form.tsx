"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { IDLE } from "@/lib/forms/form-state";
import { takeBack } from "../actions";

/** The second step: what it does has been read, and the reason given. */
export function TakeBackForm({ load, reason }: { load: number; reason: string }) {
  const [state, send] = useActionState(takeBack, IDLE);
  return (
    <form action={send}>
      <Answer state={state} first="take-back" />
      <input type="hidden" name="load" value={load} />
      <input type="hidden" name="reason" value={reason} />
      <button className="nhsuk-button nhsuk-button--warning mb-0!" id="take-back" type="submit">
        Take this load back
      </button>
    </form>
  );
}
