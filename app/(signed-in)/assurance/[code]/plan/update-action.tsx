"use client";

import { DateInput } from "@/components/forms/date-input";
import { Field } from "@/components/forms/field";
import { SentForm } from "@/components/forms/sent-form";
import { TextArea } from "@/components/forms/text-area";
import type { Day } from "@/lib/periods/day";
import { ACTION_STATES, actionStateName, type ActionState } from "@/lib/pqaf/action-state";
import { update } from "./actions";

type Props = {
  practice: string;
  action: { id: number; title: string; state: ActionState; due: Day; version: number };
};

/** Saying how an action stands, behind its own word. */
export function UpdateAction({ practice, action: { id, title, state: stands, due, version } }: Props) {
  return (
    <SentForm
      action={update}
      first={`state-${id}`}
      of={id}
      sends={{ practice, action: id, version }}
      button="Save the update"
      behind={
        <>
          Update<span className="sr-only">: {title}</span>
        </>
      }
    >
      {(state) => (
        <>
          <Field name="state" of={id} label="How it stands" state={state}>
            {({ defaultValue, ...control }) => (
              <select
                className="nhsuk-select"
                defaultValue={defaultValue ?? stands}
                key={defaultValue}
                {...control}
              >
                {ACTION_STATES.map((each) => (
                  <option key={each} value={each}>
                    {actionStateName(each)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field
            name="due"
            of={id}
            label="Due"
            hint="A later day needs words, and counts as slippage"
            state={state}
          >
            {(control) => <DateInput suggested={due} {...control} />}
          </Field>
          <Words id={id} name="words" label="What there is to say" state={state} />
          <Words
            id={id}
            name="evidence"
            label="If it is done: how one can tell"
            hint="For example, The rota of 2 March"
            state={state}
          />
          <Words id={id} name="outcome" label="If it is done or stopped: what came of it" state={state} />
        </>
      )}
    </SentForm>
  );
}

type WordsProps = {
  id: number;
  name: string;
  label: string;
  hint?: string;
  state: Parameters<typeof Field>[0]["state"];
};

function Words({ id, name, label, hint, state }: WordsProps) {
  return (
    <Field name={name} of={id} label={label} {...(hint === undefined ? {} : { hint })} state={state}>
      {(control) => <TextArea className="nhsuk-textarea" rows={2} {...control} />}
    </Field>
  );
}
