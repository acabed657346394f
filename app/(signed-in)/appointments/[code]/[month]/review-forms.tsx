"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { RadioChoice } from "@/components/forms/radio-choice";
import { TextArea } from "@/components/forms/text-area";
import { formatCount } from "@/lib/figures/format";
import { IDLE } from "@/lib/forms/form-state";
import { close, release, review } from "./review-actions";

type Of = { practice: string; month: string };

/** Whether the practice could send nothing again unless a day is given. */
type Closed = { editsClosed: boolean };

type ReviewProps = Of &
  Closed & {
    version: number;
    disputes: readonly { id: number; name: string; national: number; own: number | null }[];
    figures: readonly { figure: string; name: string }[];
  };

/** Accept, or send back with a comment on a figure. Nothing is chosen beforehand. */
export function ReviewForm({ practice, month, version, disputes, figures, editsClosed }: ReviewProps) {
  const [state, send, sending] = useActionState(review, IDLE);
  const typed = state.status === "invalid" ? state.values : {};
  return (
    <form action={send} noValidate className="return-review">
      <h2>Your answer</h2>
      <Answer state={state} first="comment" />
      <input type="hidden" name="practice" value={practice} />
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="version" value={version} />
      {disputes.map(({ id, name, national, own }) => (
        <fieldset key={id} className="nhsuk-fieldset">
          <legend>
            <b>{name}</b>: national {formatCount(national)}, practice{" "}
            {own === null ? "not recorded" : formatCount(own)}
          </legend>
          <div className="nhsuk-radios nhsuk-radios--small">
            {SETTLE.map(({ value, label }) => (
              <RadioChoice
                key={value}
                name={`settle-${id}`}
                value={value}
                label={label}
                chosen={typed[`settle-${id}`] === value}
              />
            ))}
          </div>
          <Field name={`answer-${id}`} label={`Why, for the practice to read (${name})`} state={state}>
            {(control) => <input className="nhsuk-input" {...control} />}
          </Field>
        </fieldset>
      ))}
      <details open={state.status === "invalid" || undefined}>
        <summary>Ask the practice to change something</summary>
        <Field name="comment" label="About the whole return" state={state}>
          {(control) => <TextArea className="nhsuk-textarea" rows={2} {...control} />}
        </Field>
        {figures.map(({ figure, name }) => (
          <Field key={figure} name={`comment-${figure}`} label={name} state={state}>
            {(control) => <input className="nhsuk-input" {...control} />}
          </Field>
        ))}
        <Until state={state} editsClosed={editsClosed} />
        <button
          className="nhsuk-button nhsuk-button--secondary"
          name="decision"
          value="return"
          disabled={sending}
        >
          Return with comments
        </button>
      </details>
      <NotAPatient state={state} />
      <button className="nhsuk-button" name="decision" value="accept" disabled={sending}>
        Accept the return
      </button>
    </form>
  );
}

const SETTLE = [
  { value: "agree", label: "Agree with the practice’s count" },
  { value: "national-stands", label: "The national figure stands" },
  { value: "refer", label: "Ask NHS England" },
];

function Until({
  state,
  of,
  editsClosed,
}: Closed & { state: Parameters<typeof Field>[0]["state"]; of?: string }) {
  return (
    <Field
      name="until"
      {...(of === undefined ? {} : { of })}
      label="Last day to send it again"
      hint={
        editsClosed
          ? "Corrections have closed: the practice needs a day to send it again"
          : "Needed only once corrections have closed"
      }
      state={state}
    >
      {(control) => <DateInput {...control} />}
    </Field>
  );
}

/** What NHS England answered about a figure it was asked about. */
export function CloseDispute({ practice, month, dispute, name }: Of & { dispute: number; name: string }) {
  const [state, send, sending] = useActionState(close, IDLE);
  return (
    <form action={send} noValidate className="return-review">
      <Answer state={state} first={`words-${dispute}`} of={dispute} />
      <input type="hidden" name="practice" value={practice} />
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="dispute" value={dispute} />
      <Field name="words" of={dispute} label={`What NHS England answered about “${name}”`} state={state}>
        {(control) => <input className="nhsuk-input" {...control} />}
      </Field>
      <NotAPatient state={state} of={dispute} />
      <button className="nhsuk-button nhsuk-button--secondary" disabled={sending}>
        Close this dispute
      </button>
    </form>
  );
}

/** Unlocks an accepted return. Its reason goes to the practice and the audit trail. */
export function ReleaseForm({ practice, month, version, editsClosed }: Of & Closed & { version: number }) {
  const [state, send, sending] = useActionState(release, IDLE);
  return (
    <details className="return-review" open={state.status === "invalid" || undefined}>
      <summary>Release this return</summary>
      <form action={send} noValidate>
        <Answer state={state} first="reason" />
        <input type="hidden" name="practice" value={practice} />
        <input type="hidden" name="month" value={month} />
        <input type="hidden" name="version" value={version} />
        <Field name="reason" label="Why it is released" hint="The practice reads it" state={state}>
          {(control) => <input className="nhsuk-input" {...control} />}
        </Field>
        <Until state={state} of="release" editsClosed={editsClosed} />
        <NotAPatient state={state} />
        <button className="nhsuk-button nhsuk-button--secondary" disabled={sending}>
          Release it to the practice
        </button>
      </form>
    </details>
  );
}
