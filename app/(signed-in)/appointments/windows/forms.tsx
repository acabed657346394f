"use client";

import { DateInput } from "@/components/forms/date-input";
import { Choice } from "@/components/forms/choice";
import { Field } from "@/components/forms/field";
import { SentForm } from "@/components/forms/sent-form";
import { TextArea } from "@/components/forms/text-area";
import type { FormState } from "@/lib/forms/form-state";
import { extend, setWindow, withdraw } from "./actions";

export type Option = { value: string; name: string };

/** What London's clocks show at each deadline, as inputs want it. */
export type Walls = Record<"due" | "closes" | "edits", { day: string; time: string }>;

/** The dates of a month's collection, new (a month is chosen) or changed. */
export function WindowForm({
  months,
  month,
  opensOn,
  walls,
  version,
}: {
  months: readonly Option[];
  month: string | null;
  opensOn: string;
  walls: Walls;
  version: number;
}) {
  const of = month ?? "new";
  return (
    <SentForm
      action={setWindow}
      first={`opensOn-${of}`}
      of={of}
      sends={month === null ? { version } : { version, month }}
      button={month === null ? "Collect this month" : "Change the dates"}
    >
      {(state) => (
        <>
          {month === null && (
            <Field name="month" of={of} label="Month" state={state}>
              {({ defaultValue, ...control }) => (
                <Choice options={months} defaultValue={defaultValue ?? months[0]?.value} {...control} />
              )}
            </Field>
          )}
          <DayInput state={state} of={of} name="opensOn" label="Practices are asked from" value={opensOn} />
          <Deadline state={state} of={of} name="due" label="Due" wall={walls.due} />
          <Deadline
            state={state}
            of={of}
            name="closes"
            label="Closes: no first return after it"
            wall={walls.closes}
          />
          <Deadline
            state={state}
            of={of}
            name="edits"
            label="Edits close: no correction after it"
            wall={walls.edits}
          />
        </>
      )}
    </SentForm>
  );
}

/** Longer for one practice, and why. */
export function ExtensionForm({
  month,
  practices,
  walls,
}: {
  month: string;
  practices: readonly Option[];
  walls: Walls;
}) {
  return (
    <SentForm
      action={extend}
      first="practice-extension"
      of="extension"
      sends={{ month }}
      button="Give longer"
    >
      {(state) => (
        <>
          <Field name="practice" of="extension" label="Practice" state={state}>
            {({ defaultValue, ...control }) => (
              <Choice
                first="Choose a practice"
                options={practices}
                defaultValue={defaultValue ?? ""}
                {...control}
              />
            )}
          </Field>
          <Deadline state={state} of="extension" name="due" label="Due" wall={walls.due} />
          <Deadline state={state} of="extension" name="closes" label="Closes" wall={walls.closes} />
          <Deadline state={state} of="extension" name="edits" label="Edits close" wall={walls.edits} />
          <Field
            name="reason"
            of="extension"
            label="Reason"
            hint="The practice reads it on its return"
            state={state}
          >
            {(control) => <TextArea className="nhsuk-textarea" rows={2} {...control} />}
          </Field>
        </>
      )}
    </SentForm>
  );
}

/** Back to the collection's own dates. */
export function WithdrawForm({ month, practice, name }: { month: string; practice: string; name: string }) {
  return (
    <SentForm
      action={withdraw}
      first={`withdraw-${practice}`}
      of={practice}
      sends={{ month, practice }}
      buttonId={`withdraw-${practice}`}
      button="Withdraw"
      behind={
        <>
          Withdraw it<span className="sr-only">: {name}</span>
        </>
      }
    />
  );
}

type DeadlineProps = {
  state: FormState;
  of: string;
  name: keyof Walls;
  label: string;
  wall: { day: string; time: string };
};

function Deadline({ state, of, name, label, wall }: DeadlineProps) {
  return (
    <div className="flex flex-wrap gap-x-4">
      {/* As wide as the longest label, so that the times stand below one another. */}
      <div className="basis-72">
        <DayInput state={state} of={of} name={`${name}Day`} label={label} value={wall.day} />
      </div>
      <Field name={`${name}Time`} of={of} label="at (London)" state={state}>
        {({ defaultValue, ...control }) => (
          <input
            className="nhsuk-input nhsuk-input--width-5"
            type="text"
            inputMode="numeric"
            defaultValue={defaultValue ?? wall.time}
            {...control}
          />
        )}
      </Field>
    </div>
  );
}

function DayInput({
  state,
  of,
  name,
  label,
  value,
}: {
  state: FormState;
  of: string;
  name: string;
  label: string;
  value: string;
}) {
  return (
    <Field name={name} of={of} label={label} state={state}>
      {(control) => <DateInput suggested={value} {...control} />}
    </Field>
  );
}
