"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { Tick } from "@/components/forms/tick";
import { TextArea } from "@/components/forms/text-area";
import { IDLE } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { close, declare, open, record } from "./actions";

/** Opening a meeting about the plan. */
export function OpenForm({ system, on }: { system: string; on: Day }) {
  const [state, send, sending] = useActionState(open, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="title" />
      <input type="hidden" name="system" value={system} />
      <Field name="title" label="Meeting" state={state}>
        {({ defaultValue, ...control }) => (
          <input
            className="nhsuk-input"
            type="text"
            defaultValue={defaultValue ?? "Primary Care Collaborative"}
            {...control}
          />
        )}
      </Field>
      <Field name="on" label="Day" state={state}>
        {(control) => <DateInput suggested={on} {...control} />}
      </Field>
      <Field name="present" label="Present" hint="A name a line" state={state}>
        {(control) => <TextArea className="nhsuk-textarea" rows={4} {...control} />}
      </Field>
      <NotAPatient state={state} />
      <button className="nhsuk-button" type="submit" disabled={sending}>
        Open the meeting
      </button>
    </form>
  );
}

/** An interest declared at the start. */
export function InterestForm({ meeting }: { meeting: number }) {
  const [state, send, sending] = useActionState(declare, IDLE);
  return (
    <details open={state.status === "invalid" || state.status === "refused" || undefined}>
      <summary>Declare an interest</summary>
      <form action={send} noValidate className="mt-2 max-w-[44rem]">
        <Answer state={state} first="name" />
        <input type="hidden" name="meeting" value={meeting} />
        <Field name="name" label="Who" state={state}>
          {(control) => <input className="nhsuk-input" type="text" {...control} />}
        </Field>
        <Field name="interest" label="What it is" state={state}>
          {(control) => <input className="nhsuk-input" type="text" {...control} />}
        </Field>
        <Field
          name="touches"
          label="Which actions it touches"
          hint="Codes, like UC-2, FI-1; empty: all of them"
          state={state}
        >
          {(control) => <input className="nhsuk-input nhsuk-input--width-20" type="text" {...control} />}
        </Field>
        <Tick name="steppedOut" label="They step out for those" state={state} />
        <NotAPatient state={state} />
        <button className="nhsuk-button nhsuk-button--small" type="submit" disabled={sending}>
          Record it
        </button>
      </form>
    </details>
  );
}

type ItemProps = {
  meeting: number;
  code: string;
  kept: { decision: string; minute: string; version: number } | null;
};

/** The decision and minute of one action. */
export function ItemForm({ meeting, code, kept }: ItemProps) {
  const [state, send, sending] = useActionState(record, IDLE);
  const version = state.status === "invalid" ? state.values.version : undefined;
  return (
    <details open={state.status === "invalid" || state.status === "refused" || undefined}>
      <summary>
        {kept ? "Put it right" : "Record a decision"}
        <span className="sr-only"> about {code}</span>
      </summary>
      <form action={send} noValidate className="mt-2 max-w-[44rem]">
        <Answer state={state} first={`decision-${code}`} of={code} />
        <input type="hidden" name="meeting" value={meeting} />
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="version" value={version ?? kept?.version ?? 0} />
        <Field name="decision" of={code} label="Decision" hint="Like Endorsed, or Noted" state={state}>
          {({ defaultValue, ...control }) => (
            <input
              className="nhsuk-input"
              type="text"
              defaultValue={defaultValue ?? kept?.decision ?? ""}
              {...control}
            />
          )}
        </Field>
        <Field name="minute" of={code} label="Minute" state={state}>
          {({ defaultValue, ...control }) => (
            <TextArea
              className="nhsuk-textarea"
              rows={2}
              defaultValue={defaultValue ?? kept?.minute ?? ""}
              {...control}
            />
          )}
        </Field>
        <NotAPatient state={state} of={code} />
        <button className="nhsuk-button nhsuk-button--small" type="submit" disabled={sending}>
          Keep the decision
        </button>
      </form>
    </details>
  );
}

/** Closing the meeting, which lets its minutes stand. */
export function CloseMeetingForm({ meeting }: { meeting: number }) {
  const [state, send, sending] = useActionState(close, IDLE);
  return (
    <form action={send}>
      <Answer state={state} first="close" />
      <input type="hidden" name="meeting" value={meeting} />
      <button className="nhsuk-button nhsuk-button--small" id="close" type="submit" disabled={sending}>
        Close the meeting: its minutes stand
      </button>
    </form>
  );
}
