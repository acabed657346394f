"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Choice } from "@/components/forms/choice";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { TextArea } from "@/components/forms/text-area";
import { IDLE, type FormState } from "@/lib/forms/form-state";
import { BANDS, bandName } from "@/lib/plans/band";
import { addAction, changeAction } from "./save-action";

type Option = { value: string; name: string };

type Props = {
  system: string;
  /** The code of the action changed, and which version of it; null: a new one. */
  of: { code: string; version: number } | null;
  /** What is known, by field. */
  known: Readonly<Record<string, string>>;
  themes: readonly Option[];
  people: readonly string[];
  metrics: readonly Option[];
  places: readonly Option[];
};

/** What an action is: a new one, or one to change. */
export function ActionFields({ system, of, known, themes, people, metrics, places }: Props) {
  const [state, send, sending] = useActionState(of ? changeAction : addAction, IDLE);
  const form = { state, known };
  const version = state.status === "invalid" ? state.values.version : undefined;
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="title" />
      <input type="hidden" name="system" value={system} />
      {of ? (
        <>
          <input type="hidden" name="code" value={of.code} />
          <input type="hidden" name="version" value={version ?? of.version} />
        </>
      ) : (
        <Text {...form} name="code" label="Code" hint="How the plan refers to it, like UN-9" />
      )}
      <Text {...form} name="title" label="What is to be done" />
      <Long {...form} name="what" label="In full" hint="In the words of its source" />
      <Text {...form} name="source" label="Source" hint="Document and section" />
      <Long
        {...form}
        name="serves"
        label="What it serves"
        hint="Commitments, ambitions or sector themes, one a line"
      />
      <Pick {...form} name="theme" label="Theme" options={themes} />
      <Pick
        {...form}
        name="band"
        label="Timeframe"
        options={BANDS.map((band) => ({ value: band, name: bandName(band) }))}
      />
      <Text {...form} name="startsOn" label="First day" type="date" />
      {of ? (
        <input type="hidden" name="firstDue" value="" />
      ) : (
        <Text {...form} name="firstDue" label="Due" type="date" />
      )}
      <Text
        {...form}
        name="owner"
        label="Owner"
        hint="A person of the service gets reminders"
        list="plan-people"
      />
      <datalist id="plan-people">
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Text {...form} name="sro" label="Senior responsible owner" />
      <Text {...form} name="forum" label="Forum" hint="Where it is looked at" />
      <Text
        {...form}
        name="places"
        label="Places"
        hint={`Codes, parted by commas; empty for the whole system. ${places.map(({ value }) => value).join(", ")}`}
      />
      <Text {...form} name="successMeasure" label="How one can tell that it worked" />
      <Text {...form} name="metric" label="The measure that tells" hint="Its code" list="plan-metrics" />
      <datalist id="plan-metrics">
        {metrics.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </datalist>
      <Text {...form} name="baseline" label="Baseline" hint="Like 71.2%, or 0.712" />
      <Text {...form} name="baselinePeriod" label="Baseline’s period" hint="Like 2024-10" />
      <Text {...form} name="target" label="Target" hint="Like 80%" />
      {(["practice", "equality"] as const).map((about) => (
        <fieldset key={about} className="mb-4">
          <legend className="font-bold">
            Impact on {about === "practice" ? "general practice" : "equality"}
          </legend>
          <Pick
            {...form}
            name={`${about}Done`}
            label="Assessed"
            options={[
              { value: "no", name: "Not yet" },
              { value: "yes", name: "Yes" },
            ]}
          />
          <Text {...form} name={`${about}On`} label="On" type="date" />
          <Long {...form} name={`${about}Finding`} label="What was found" />
          <Text {...form} name={`${about}Link`} label="Where it is kept" />
        </fieldset>
      ))}
      <NotAPatient state={state} />
      <button className="nhsuk-button" type="submit" disabled={sending}>
        {of ? "Save" : "Add the action"}
      </button>
    </form>
  );
}

type Control = {
  state: FormState;
  known: Readonly<Record<string, string>>;
  name: string;
  label: string;
  hint?: string;
};

function Text({
  state,
  known,
  name,
  label,
  hint,
  type = "text",
  list,
}: Control & { type?: string; list?: string }) {
  return (
    <Field name={name} label={label} {...(hint === undefined ? {} : { hint })} state={state}>
      {({ defaultValue, ...control }) => (
        <input
          className={`nhsuk-input${type === "date" ? " nhsuk-input--width-10" : ""}`}
          type={type}
          list={list}
          defaultValue={defaultValue ?? known[name]}
          {...control}
        />
      )}
    </Field>
  );
}

function Long({ state, known, name, label, hint }: Control) {
  return (
    <Field name={name} label={label} {...(hint === undefined ? {} : { hint })} state={state}>
      {({ defaultValue, ...control }) => (
        <TextArea
          className="nhsuk-textarea"
          rows={3}
          defaultValue={defaultValue ?? known[name]}
          {...control}
        />
      )}
    </Field>
  );
}

function Pick({ state, known, name, label, options }: Control & { options: readonly Option[] }) {
  return (
    <Field name={name} label={label} state={state}>
      {({ defaultValue, ...control }) => (
        <Choice options={options} defaultValue={defaultValue ?? known[name]} {...control} />
      )}
    </Field>
  );
}
