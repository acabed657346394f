"use client";

import { useActionState, type ReactNode } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Choice } from "@/components/forms/choice";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { TextArea } from "@/components/forms/text-area";
import { IDLE, type FormState } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { depend, disconnect, endorse, follow, independ, milestone } from "./actions";

type Of = { system: string; code: string };

function Hidden({ system, code, ...others }: Of & Record<string, string | number>) {
  return Object.entries({ system, code, ...others }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

function Behind({ word, state, children }: { word: ReactNode; state: FormState; children: ReactNode }) {
  return (
    <details open={state.status === "invalid" || state.status === "refused" || undefined}>
      <summary>{word}</summary>
      <div className="mt-2 max-w-[44rem]">{children}</div>
    </details>
  );
}

type Milestone = {
  id: number;
  title: string;
  due: Day;
  doneOn: Day | null;
  evidence: string | null;
  version: number;
};

/** A milestone to add, or one to move or to say it was met. */
export function MilestoneForm({ kept, due, ...of }: Of & { kept: Milestone | null; due: Day }) {
  const [state, send, sending] = useActionState(milestone, IDLE);
  const id = kept?.id ?? 0;
  const version = state.status === "invalid" ? state.values.version : undefined;
  return (
    <Behind
      state={state}
      word={
        kept ? (
          <>
            Met, or moved<span className="sr-only">: {kept.title}</span>
          </>
        ) : (
          "Add a milestone"
        )
      }
    >
      <form action={send} noValidate>
        <Answer state={state} first={`title-${id}`} of={id} />
        <Hidden {...of} milestone={id} version={version ?? kept?.version ?? 0} />
        <Field name="title" of={id} label="What can be seen to have happened" state={state}>
          {({ defaultValue, ...control }) => (
            <input
              className="nhsuk-input"
              type="text"
              defaultValue={defaultValue ?? kept?.title}
              {...control}
            />
          )}
        </Field>
        <Field name="due" of={id} label="Due" state={state}>
          {(control) => <DateInput suggested={kept?.due ?? due} {...control} />}
        </Field>
        <Field name="doneOn" of={id} label="Met on" hint="Leave it empty while it is not met" state={state}>
          {(control) => <DateInput suggested={kept?.doneOn ?? ""} {...control} />}
        </Field>
        <Field name="evidence" of={id} label="Evidence" hint="A link, or where it is kept" state={state}>
          {({ defaultValue, ...control }) => (
            <input
              className="nhsuk-input"
              type="text"
              defaultValue={defaultValue ?? kept?.evidence ?? ""}
              {...control}
            />
          )}
        </Field>
        <Field
          name="alsoServes"
          of={id}
          label="Also serves"
          hint="Codes of other actions, like PR-2, WF-1"
          state={state}
        >
          {(control) => <input className="nhsuk-input nhsuk-input--width-20" type="text" {...control} />}
        </Field>
        <NotAPatient state={state} of={id} />
        <button className="nhsuk-button nhsuk-button--small" type="submit" disabled={sending}>
          Save the milestone
        </button>
      </form>
    </Behind>
  );
}

type Option = { value: string; name: string };

/** An action that has to be done first. */
export function DependForm({ options, ...of }: Of & { options: readonly Option[] }) {
  const [state, send, sending] = useActionState(depend, IDLE);
  return (
    <Behind state={state} word="Add something it needs first">
      <form action={send} noValidate>
        <Answer state={state} first="needs" />
        <Hidden {...of} />
        <Field name="needs" label="What it needs" state={state}>
          {(control) => <Choice first="Choose an action" options={options} {...control} />}
        </Field>
        <button className="nhsuk-button nhsuk-button--small" type="submit" disabled={sending}>
          Add it
        </button>
      </form>
    </Behind>
  );
}

/** What it no longer needs. */
export function IndependForm({ needs, ...of }: Of & { needs: string }) {
  const [state, send, sending] = useActionState(independ, IDLE);
  return (
    <form action={send} className="inline">
      <Answer state={state} first="needs" />
      <Hidden {...of} needs={needs} />
      <button className="button-small" type="submit" disabled={sending}>
        Take off<span className="sr-only"> {needs}</span>
      </button>
    </form>
  );
}

/** A link to take off. */
export function UnlinkForm({ link, words, ...of }: Of & { link: number; words: string }) {
  const [state, send, sending] = useActionState(disconnect, IDLE);
  return (
    <form action={send} className="inline">
      <Answer state={state} first="link" />
      <Hidden {...of} link={link} />
      <button className="button-small" type="submit" disabled={sending}>
        Take off<span className="sr-only"> {words}</span>
      </button>
    </form>
  );
}

/** Standing behind an action on behalf of a body. */
export function EndorseForm({ version, ...of }: Of & { version: number }) {
  const [state, send, sending] = useActionState(endorse, IDLE);
  return (
    <Behind state={state} word="Endorse it as it stands">
      <form action={send} noValidate>
        <Answer state={state} first="onBehalfOf" />
        <Hidden {...of} version={version} />
        <Field
          name="onBehalfOf"
          label="On whose behalf"
          hint="For example, Coventry GP Alliance"
          state={state}
        >
          {(control) => <input className="nhsuk-input" type="text" {...control} />}
        </Field>
        <Field name="words" of="endorsing" label="What there is to say with it" state={state}>
          {(control) => <TextArea className="nhsuk-textarea" rows={2} {...control} />}
        </Field>
        <NotAPatient state={state} of="endorsing" />
        <button className="nhsuk-button nhsuk-button--small" type="submit" disabled={sending}>
          Endorse it
        </button>
      </form>
    </Behind>
  );
}

/** Hearing of it when it slips, or no more. */
export function FollowForm({ followed, ...of }: Of & { followed: boolean }) {
  const [state, send, sending] = useActionState(follow, IDLE);
  return (
    <form action={send}>
      <Answer state={state} first="follow" />
      <Hidden {...of} follow={followed ? "no" : "yes"} />
      <button className="button-small" type="submit" disabled={sending}>
        {followed ? "Follow no longer" : "Follow it: hear when it slips"}
      </button>
    </form>
  );
}
