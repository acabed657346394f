"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { IDLE } from "@/lib/forms/form-state";
import { withdraw } from "../actions";

type Props = { code: string; successor: string; name: string };

export function Withdraw({ code, successor, name }: Props) {
  const [state, send] = useActionState(withdraw, IDLE);
  return (
    <details open={state.status === "invalid" || undefined}>
      <summary>
        Withdraw<span className="sr-only"> the merger into {name}</span>
      </summary>
      <form action={send} noValidate className="mt-2 max-w-[44rem]">
        <Answer state={state} first={`withdrawReason-${successor}`} of={successor} />
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="successor" value={successor} />
        <Field name="withdrawReason" of={successor} label="Why it was wrong" state={state}>
          {(control) => <input className="nhsuk-input" type="text" {...control} />}
        </Field>
        <button className="nhsuk-button nhsuk-button--small nhsuk-button--warning" type="submit">
          Withdraw
        </button>
      </form>
    </details>
  );
}
