"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { TextArea } from "@/components/forms/text-area";
import { IDLE } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { endorseByIcb, endorseByPcc, putForward } from "./actions";

/** Putting the plan forward as it stands. */
export function PutForwardForm({ system }: { system: string }) {
  const [state, send, sending] = useActionState(putForward, IDLE);
  return (
    <form action={send} noValidate className="mt-6 max-w-[44rem]">
      <Answer state={state} first="words" />
      <input type="hidden" name="system" value={system} />
      <Field name="words" label="What is put forward, and what for" state={state}>
        {(control) => <TextArea className="nhsuk-textarea" rows={2} {...control} />}
      </Field>
      <NotAPatient state={state} />
      <button className="nhsuk-button nhsuk-button--small" type="submit" disabled={sending}>
        Put the plan forward as it stands
      </button>
    </form>
  );
}

type Props = { system: string; number: number; by: "PCC" | "ICB"; on: Day };

/** Recording that a body endorsed a version. */
export function EndorsePlanForm({ system, number, by, on }: Props) {
  const [state, send, sending] = useActionState(by === "PCC" ? endorseByPcc : endorseByIcb, IDLE);
  const of = `${by}-${number}`;
  const body = by === "PCC" ? "the collaborative" : "the ICB";
  return (
    <details open={state.status === "invalid" || state.status === "refused" || undefined}>
      <summary>
        Record that {body} endorsed it<span className="sr-only">: version {number}</span>
      </summary>
      <form action={send} noValidate className="mt-2 max-w-[44rem]">
        <Answer state={state} first={`on-${of}`} of={of} />
        <input type="hidden" name="system" value={system} />
        <input type="hidden" name="number" value={number} />
        <Field name="on" of={of} label="On" state={state}>
          {(control) => <DateInput suggested={on} {...control} />}
        </Field>
        <Field name="words" of={of} label="What it said with it" state={state}>
          {(control) => <TextArea className="nhsuk-textarea" rows={2} {...control} />}
        </Field>
        <NotAPatient state={state} of={of} />
        <button className="nhsuk-button nhsuk-button--small" type="submit" disabled={sending}>
          Record it
        </button>
      </form>
    </details>
  );
}
