"use client";

import { Fragment, useActionState, useRef } from "react";
import { Answer } from "@/components/forms/answer";
import { NotAPatient } from "@/components/forms/not-a-patient";
import type { FigureLine } from "@/components/returns/figure-line";
import { IDLE } from "@/lib/forms/form-state";
import { save } from "./answer-actions";
import { Autosave } from "./autosave";
import { FigureRow } from "./figure-row";
import { RETURN_FORM } from "./live-tally";

type Props = {
  practice: string;
  month: string;
  version: number;
  /** "10:42"; null where nothing is kept. */
  savedAt: string | null;
  /** "National figures of November 2025, published 18 December 2025". */
  of: string;
  lines: readonly FigureLine[];
  /** What is kept, by the form's own field names. */
  values: Readonly<Record<string, string>>;
  /** "You can send a correction until Friday 6 February at 17:00." */
  until: string;
};

/** The national figures, each to be answered. Works as a plain form; with script it saves as people type. */
export function ReturnForm({ practice, month, version, savedAt, of, lines, values, until }: Props) {
  const [state, send, sending] = useActionState(save, IDLE);
  const form = useRef<HTMLFormElement>(null);
  const invalid = state.status === "invalid";
  const shown = invalid ? state.values : values;
  const errors = invalid ? state.errors : {};
  const seen = Number(invalid ? (state.values["version"] ?? version) : version);
  const missed = { missed: errors["missed"]?.[0], missedWhere: errors["missedWhere"]?.[0] };
  return (
    <form action={send} id={RETURN_FORM} noValidate ref={form} className="return-form" autoComplete="off">
      <h2 className="sr-only">Your answers</h2>
      <Answer state={state} first="missed" />
      <input type="hidden" name="practice" value={practice} />
      <input type="hidden" name="month" value={month} />
      {/* Drawn anew once the form comes back, and never because the page has newer things to show. */}
      <Autosave key={invalid ? `sent ${seen}` : "kept"} form={form} version={seen} savedAt={savedAt} />
      <table className="return-table" key={invalid ? JSON.stringify(state.values) : "as kept"}>
        <caption className="return-of">
          {of}
          <span className="sr-only">, and whether they match your appointment book</span>
        </caption>
        <thead>
          <tr>
            <td></td>
            <th scope="col">Appointments</th>
            <th scope="col" className="return-national">
              National figure
            </th>
            <th scope="col">12 months</th>
            <th scope="col">Usual range</th>
            <th scope="col" className="return-agrees">
              Does your book agree?
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <Fragment key={line.figure}>
              <FigureRow
                line={line}
                first={line.group !== lines[index - 1]?.group}
                values={shown}
                errors={errors}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
      <section className="return-missed">
        <h2>Anything the national figure cannot see?</h2>
        <p className="text-reason">
          Optional. PCN, hub or enhanced-access appointments kept elsewhere. Nothing about a patient.
        </p>
        <div className="return-own">
          <Typed name="missed" label="Appointments" error={missed.missed} value={shown["missed"]} />
          <Typed name="missedWhere" label="Where" error={missed.missedWhere} value={shown["missedWhere"]} />
        </div>
      </section>
      <NotAPatient state={state} />
      <div className="return-foot">
        <button className="nhsuk-button" type="submit" name="next" value="check" disabled={sending}>
          Check answers and send
        </button>
        <button className="return-later" type="submit" name="next" value="stay" disabled={sending}>
          Save and come back later
        </button>
        <p className="text-small">
          {until} The ICB sees this once you send it, and sees only what is on this page.
        </p>
      </div>
    </form>
  );
}

type TypedProps = { name: string; label: string; error: string | undefined; value: string | undefined };

function Typed({ name, label, error, value }: TypedProps) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      {error && (
        <span className="nhsuk-error-message" id={`${name}-error`}>
          {error}
        </span>
      )}
      <input
        className="nhsuk-input"
        id={name}
        name={name}
        defaultValue={value}
        aria-describedby={error ? `${name}-error` : undefined}
        aria-invalid={error ? true : undefined}
        inputMode={name === "missed" ? "numeric" : undefined}
      />
    </div>
  );
}
