"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { IDLE } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { end } from "./actions";

type Props = { system: string; member: number; name: string; lastDay: Day };

/** Ending a seat, behind its own word. */
export function EndSeat({ system, member, name, lastDay }: Props) {
  const [state, send, sending] = useActionState(end, IDLE);
  return (
    <details open={state.status === "invalid" || state.status === "refused" || undefined}>
      <summary>
        End it<span className="sr-only">: {name}</span>
      </summary>
      <form action={send} noValidate className="mt-2">
        <Answer state={state} first={`lastDay-${member}`} of={member} />
        <input type="hidden" name="system" value={system} />
        <input type="hidden" name="member" value={member} />
        <Field name="lastDay" of={member} label="Last day on the panel" state={state}>
          {(control) => <DateInput suggested={lastDay} {...control} />}
        </Field>
        <button className="nhsuk-button nhsuk-button--small" type="submit" disabled={sending}>
          End it
        </button>
      </form>
    </details>
  );
}
