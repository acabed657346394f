"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { TextArea } from "@/components/forms/text-area";
import { LongSubmit } from "@/components/forms/long-submit";
import { IDLE, type FormState } from "@/lib/forms/form-state";
import { MOST_LETTERS } from "@/lib/readings/annotations";
import { annotate, plan, rebase } from "./actions";

export type About = { metric: string; system: string };

export function AnnotateForm({ about }: { about: About }) {
  const [state, send, sending] = useActionState(annotate, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="words-note" of="note" />
      <Hidden about={about} />
      <Field
        name="words"
        of="note"
        label="Words on the chart"
        hint={`At most ${MOST_LETTERS} letters, such as new telephones`}
        state={state}
      >
        {(control) => <input className="nhsuk-input nhsuk-input--width-20" type="text" {...control} />}
      </Field>
      <Field name="on" of="note" label="Day it happened" state={state}>
        {(control) => <DateInput {...control} />}
      </Field>
      <Field name="kind" of="note" label="Kind" state={state}>
        {({ defaultValue, ...control }) => (
          <select
            className="nhsuk-select"
            defaultValue={defaultValue ?? "intervention"}
            key={defaultValue}
            {...control}
          >
            {KINDS.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="measures" of="note" label="On" state={state}>
        {({ defaultValue, ...control }) => (
          <select
            className="nhsuk-select"
            defaultValue={defaultValue ?? "this"}
            key={defaultValue}
            {...control}
          >
            <option value="this">This measure</option>
            <option value="every">Every measure</option>
          </select>
        )}
      </Field>
      <Organisation of="note" state={state} />
      <Reason of="note" hint="In full, for the table under the chart" state={state} />
      <button className="nhsuk-button" type="submit" disabled={sending}>
        Add the note
      </button>
    </form>
  );
}

export function RebaseForm({
  about,
  suggested,
}: {
  about: About;
  suggested: { period: string; reason: string } | null;
}) {
  const [state, send, sending] = useActionState(rebase, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="period-rebase" of="rebase" />
      <Hidden about={about} />
      <Field
        name="period"
        of="rebase"
        label="First period of the new limits"
        hint="For example, 2025-04"
        state={state}
      >
        {({ defaultValue, ...control }) => (
          <input
            className="nhsuk-input nhsuk-input--width-10"
            type="text"
            defaultValue={defaultValue ?? suggested?.period}
            {...control}
          />
        )}
      </Field>
      <Organisation of="rebase" state={state} />
      <Reason
        of="rebase"
        hint="What changed then. Readers see it under the chart"
        state={state}
        initial={suggested?.reason}
      />
      <LongSubmit className="nhsuk-button" sending={sending} doing="Computing the readings again">
        Begin the limits anew
      </LongSubmit>
    </form>
  );
}

export function PlanForm({ about, example }: { about: About; example: string }) {
  const [state, send, sending] = useActionState(plan, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="values-plan" of="plan" />
      <Hidden about={about} />
      <Field
        name="values"
        of="plan"
        label="A value for each period"
        hint={`A period and its value to a line, typed or pasted from a sheet, like ${example}`}
        state={state}
      >
        {(control) => <TextArea className="nhsuk-textarea" rows={8} {...control} />}
      </Field>
      <Organisation of="plan" state={state} />
      <Reason of="plan" hint="Whose plan it is, such as Operational plan 2025/26" state={state} />
      <LongSubmit className="nhsuk-button" sending={sending} doing="Computing the readings again">
        Set the plan
      </LongSubmit>
    </form>
  );
}

const KINDS = [
  ["intervention", "Something was done"],
  ["series-break", "Counting changed"],
  ["merger", "Practices merged"],
  ["vaccination", "Vaccination season"],
  ["other", "Something else"],
] as const;

function Hidden({ about: { metric, system } }: { about: About }) {
  return (
    <>
      <input type="hidden" name="metric" value={metric} />
      <input type="hidden" name="system" value={system} />
    </>
  );
}

function Organisation({ of, state }: { of: string; state: FormState }) {
  return (
    <Field
      name="organisation"
      of={of}
      label="Code of one organisation"
      hint="A practice, PCN or Place. Leave it empty for every organisation of the system"
      state={state}
    >
      {(control) => <input className="nhsuk-input nhsuk-input--width-10" type="text" {...control} />}
    </Field>
  );
}

type ReasonProps = { of: string; hint: string; state: FormState; initial?: string | undefined };

function Reason({ of, hint, state, initial }: ReasonProps) {
  return (
    <Field name="reason" of={of} label="Reason" hint={hint} state={state}>
      {({ defaultValue, ...control }) => (
        <TextArea className="nhsuk-textarea" rows={3} defaultValue={defaultValue ?? initial} {...control} />
      )}
    </Field>
  );
}
