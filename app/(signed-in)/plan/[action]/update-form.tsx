"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { TextArea } from "@/components/forms/text-area";
import { IDLE, type FormState } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { STATUSES, statusName, type Status } from "@/lib/plans/status";
import { update } from "./actions";

type Props = {
  system: string;
  code: string;
  version: number;
  status: Status;
  due: Day;
  statusReason: string;
  nextStep: string;
  ask: string;
  offer: string;
  decisionNeeded: string;
};

/** Saying how an action goes: what most updates need first, the rest behind its own word. */
export function UpdateForm({ system, code, version, status, due, ...known }: Props) {
  const [state, send, sending] = useActionState(update, IDLE);
  const typed = state.status === "invalid" ? state.values : {};
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="status" />
      {typed.theirs && (
        <div className="plan-theirs">
          <h3>Theirs</h3>
          <p>{typed.theirs}</p>
          <h3>Yours, not kept yet</h3>
          <p>
            {statusName(STATUSES.find((each) => each === typed.status) ?? status)}, due {typed.due}. “
            {typed.words}”
          </p>
        </div>
      )}
      <input type="hidden" name="system" value={system} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={typed.version ?? version} />
      <Field name="status" label="How it stands" state={state}>
        {({ defaultValue, ...control }) => (
          <select
            className="nhsuk-select"
            defaultValue={defaultValue ?? status}
            key={defaultValue}
            {...control}
          >
            {STATUSES.map((each) => (
              <option key={each} value={each}>
                {statusName(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Words name="words" label="How it goes" hint="In a sentence or two" state={state} />
      <Line name="nextStep" label="Next step" state={state} initial={known.nextStep} />
      <Field name="due" label="Due" state={state}>
        {(control) => <DateInput key={control.defaultValue} suggested={due} {...control} />}
      </Field>
      <Line name="moveReason" label="If you move the day: why" state={state} />
      <Line
        name="statusReason"
        label="If it stands otherwise than its dates say: why"
        state={state}
        initial={known.statusReason}
      />
      <Line
        name="evidence"
        label="Evidence"
        hint="A link, or the name of a file that you add below. Needed for what is complete"
        state={state}
      />
      <Words
        name="outcome"
        label="If it is complete or not delivered: what came of it, or why nothing did"
        state={state}
      />
      <details className="mb-4" open={state.status === "invalid" || undefined}>
        <summary>Ask, offer, or ask for a decision</summary>
        <Line name="ask" label="What it asks of the system" state={state} initial={known.ask} />
        <Line name="offer" label="What it offers in return" state={state} initial={known.offer} />
        <Line
          name="decisionNeeded"
          label="A decision it needs of the collaborative"
          state={state}
          initial={known.decisionNeeded}
        />
      </details>
      <NotAPatient state={state} />
      <button className="nhsuk-button" type="submit" disabled={sending}>
        Save the update
      </button>
    </form>
  );
}

type WordsProps = { name: string; label: string; hint?: string; state: FormState; initial?: string };

function Words({ name, label, hint, state }: WordsProps) {
  return (
    <Field name={name} label={label} {...(hint === undefined ? {} : { hint })} state={state}>
      {(control) => <TextArea className="nhsuk-textarea" rows={2} {...control} />}
    </Field>
  );
}

function Line({ name, label, hint, state, initial = "" }: WordsProps) {
  return (
    <Field name={name} label={label} {...(hint === undefined ? {} : { hint })} state={state}>
      {({ defaultValue, ...control }) => (
        <input className="nhsuk-input" type="text" defaultValue={defaultValue ?? initial} {...control} />
      )}
    </Field>
  );
}
