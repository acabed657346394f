"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { LongSubmit } from "@/components/forms/long-submit";
import { IDLE } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { end } from "./actions";

type Props = { exclusion: number; practice: string; lastDay: Day };

/** Ending a decision, behind its own word: it is rarely what a reader of the list came for. */
export function EndExclusion({ exclusion, practice, lastDay }: Props) {
  const [state, send, sending] = useActionState(end, IDLE);
  return (
    <details open={state.status === "invalid" || state.status === "refused" || undefined}>
      <summary>
        End it<span className="sr-only">: {practice}</span>
      </summary>
      <form action={send} noValidate className="mt-2">
        <Answer state={state} first={`lastDay-${exclusion}`} of={exclusion} />
        <input type="hidden" name="exclusion" value={exclusion} />
        <Field name="lastDay" of={exclusion} label="Last day left out" state={state}>
          {(control) => <DateInput suggested={lastDay} {...control} />}
        </Field>
        <Field name="endReason" of={exclusion} label="Why it ends" state={state}>
          {(control) => <input className="nhsuk-input" type="text" {...control} />}
        </Field>
        <LongSubmit
          className="nhsuk-button nhsuk-button--small"
          sending={sending}
          doing="Ranking the others again"
        >
          End it
        </LongSubmit>
      </form>
    </details>
  );
}
