"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { LongSubmit } from "@/components/forms/long-submit";
import { IDLE } from "@/lib/forms/form-state";
import { withdrawDecision, withdrawNote } from "./actions";
import type { About } from "./forms";

type Props = {
  about: About;
  kind: "annotation" | "rebase" | "trajectory";
  id: number;
  /** The organisation of a plan, which is withdrawn whole; empty for all. */
  of: string;
  /** What it is, for those who do not see the row. */
  named: string;
};

/** Withdrawing, behind its own word. Nothing is deleted. */
export function Withdraw({ about, kind, id, of, named }: Props) {
  const [state, send, sending] = useActionState(
    kind === "annotation" ? withdrawNote : withdrawDecision,
    IDLE,
  );
  const key = `${kind}-${id}`;
  return (
    <details open={state.status === "invalid" || state.status === "refused" || undefined}>
      <summary>
        Withdraw<span className="sr-only">: {named}</span>
      </summary>
      <form action={send} noValidate className="mt-2">
        <Answer state={state} first={`why-${key}`} of={key} />
        <input type="hidden" name="metric" value={about.metric} />
        <input type="hidden" name="system" value={about.system} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="of" value={of} />
        <Field name="why" of={key} label="Why it is withdrawn" state={state}>
          {(control) => <input className="nhsuk-input" type="text" {...control} />}
        </Field>
        <LongSubmit
          className="nhsuk-button nhsuk-button--small"
          sending={sending}
          doing="Computing the readings again"
        >
          Withdraw
        </LongSubmit>
      </form>
    </details>
  );
}
