"use client";

import { useActionState, type ReactNode } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { Group } from "@/components/forms/group";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { RadioChoice } from "@/components/forms/radio-choice";
import { Ticked } from "@/components/forms/ticked";
import { TextArea } from "@/components/forms/text-area";
import { IDLE, type FormState } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { Choice } from "@/lib/pqaf/decide";
import { bandOf, type Level } from "@/lib/pqaf/level";
import { controlsOf, type LevelOffer, type Seat } from "@/lib/pqaf/panel-seat";
import { decideAction } from "./actions";

type Props = {
  practice: string;
  proposed: Level | null;
  current: Level | null;
  /** By level: when it is reviewed at the latest, and what the edition offers there. */
  offers: readonly LevelOffer[];
  seats: readonly Seat[];
  today: Day;
  seen: { decision: number | null; proposal: number | null };
  /** The decision that is corrected, in words. */
  corrects: { id: number; words: string } | null;
};

/** What the panel decided. Nothing is chosen beforehand: agreeing and differing take the same effort. */
export function DecideForm({ practice, proposed, current, offers, seats, today, seen, corrects }: Props) {
  const [state, send, sending] = useActionState(decideAction, IDLE);
  const kept = (name: string) => (state.status === "invalid" ? state.values[name] : undefined);
  const chosen = kept("choice");
  const offer = (level: Level | null) => offers.find((each) => each.level === level);
  const choice = (value: Choice, label: string, hint: ReactNode) => (
    <RadioChoice name="choice" value={value} label={label} chosen={chosen === value}>
      {hint}
    </RadioChoice>
  );
  return (
    <form action={send} noValidate className="decide no-print" id="decide" aria-labelledby="decide-title">
      <h2 id="decide-title">{corrects ? "Correct a decision" : "Record the panel’s decision"}</h2>
      <p className="nhsuk-hint">
        {corrects
          ? `This supersedes the decision of ${corrects.words} and counts from its day. Both are kept.`
          : "Kept for good: a correction is a new decision."}
      </p>
      <Answer state={state} first="decide" />
      <input type="hidden" name="practice" value={practice} />
      <input type="hidden" name="corrects" value={corrects?.id ?? ""} />
      <Carried state={state} name="seenDecision" value={seen.decision} />
      <Carried state={state} name="seenProposal" value={seen.proposal} />
      <Group name="choice" legend="Level" state={state}>
        <div className="nhsuk-radios nhsuk-radios--small">
          {proposed !== null &&
            choice(
              "agree",
              `Agree: Level ${proposed}, ${bandOf(proposed).toLowerCase()}`,
              offer(proposed) && `Review by ${offer(proposed)?.review}; ${offer(proposed)?.actions}`,
            )}
          {current !== null &&
            current !== proposed &&
            choice("stay", `Stay at Level ${current}`, "Differs from the proposal: a reason is needed")}
          {choice("another", "Another level", "Differs from the proposal: a reason is needed")}
          {current !== null && choice("hold", "Hold", "Wait for a named thing, until a date")}
        </div>
      </Group>
      <Field name="level" label="If another level, which" state={state}>
        {({ defaultValue, ...control }) => (
          <select className="nhsuk-select" defaultValue={defaultValue ?? ""} key={defaultValue} {...control}>
            <option value="">Choose</option>
            {offers.map(({ level, review }) => (
              <option key={level} value={level}>
                Level {level}, {bandOf(level).toLowerCase()}: review by {review}
              </option>
            ))}
          </select>
        )}
      </Field>
      {current !== null && (
        <Field name="waitsFor" label="If on hold, what it waits for" state={state}>
          {(control) => <input className="nhsuk-input" type="text" {...control} />}
        </Field>
      )}
      <Field
        name="reason"
        label="Reason"
        hint="The practice will read this. Say what support follows."
        state={state}
      >
        {(control) => <TextArea className="nhsuk-textarea" rows={4} {...control} />}
      </Field>
      <Group name="panel" legend="Panel present" state={state}>
        {seats.length > 0 ? (
          <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
            {seats.map((seat) => (
              <Ticked
                key={seat.id}
                name={controlsOf(seat).present}
                label={[seat.name, seat.role, seat.chair && "chair"].filter(Boolean).join(", ")}
                state={state}
              />
            ))}
          </div>
        ) : (
          <p className="nhsuk-hint">Nobody has a seat on the panel yet: name those present below.</p>
        )}
      </Group>
      <Field
        name="others"
        label={seats.length > 0 ? "Others present" : "Who was present"}
        hint="One a line: name, role, any interest declared"
        state={state}
      >
        {(control) => <TextArea className="nhsuk-textarea" rows={2} {...control} />}
      </Field>
      {seats.length > 0 && <Interests seats={seats} state={state} />}
      <Field name="decidedOn" label="Decided on" state={state}>
        {(control) => <DateInput suggested={today} max={today} {...control} />}
      </Field>
      <Field
        name="nextReview"
        label="Next review, or end of the hold"
        hint="Left empty: the latest day the framework allows for the level"
        state={state}
      >
        {(control) => <DateInput {...control} />}
      </Field>
      <NotAPatient state={state} />
      <button className="nhsuk-button" type="submit" disabled={sending}>
        {sending ? "Recording ..." : "Record decision"}
      </button>
      <p className="nhsuk-hint">
        The practice reads it here the same day, with your reason. Today is {dayName(today)}.
      </p>
    </form>
  );
}

/** What the form was drawn from; after a refusal, what it has been told of since. */
function Carried({ state, name, value }: { state: FormState; name: string; value: number | null }) {
  const told = state.status === "invalid" ? state.values[name] : undefined;
  return <input type="hidden" name={name} value={told ?? value ?? ""} />;
}

function Interests({ seats, state }: { seats: readonly Seat[]; state: FormState }) {
  const values = state.status === "invalid" ? state.values : {};
  const filled = seats.some((seat) => {
    const { interest, out } = controlsOf(seat);
    return Boolean(values[interest] ?? values[out]);
  });
  return (
    <details className="mb-4" open={filled || undefined}>
      <summary>Interests declared, and who stepped out</summary>
      <p className="nhsuk-hint mt-2">Left empty: none declared.</p>
      {seats.map((seat) => {
        const { interest, out } = controlsOf(seat);
        return (
          <div key={seat.id}>
            <Field name={interest} label={`Interest of ${seat.name}`} state={state}>
              {(control) => <input className="nhsuk-input" type="text" {...control} />}
            </Field>
            <div className="nhsuk-checkboxes nhsuk-checkboxes--small mb-4">
              <Ticked name={out} label={`${seat.name} stepped out`} state={state} />
            </div>
          </div>
        );
      })}
    </details>
  );
}
