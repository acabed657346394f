"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Choice } from "@/components/forms/choice";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { TextArea } from "@/components/forms/text-area";
import { IDLE, type FormState } from "@/lib/forms/form-state";
import type { DefinitionFields } from "@/lib/metrics/definition-form";
import type { Day } from "@/lib/periods/day";
import { save } from "./actions";

type Props = {
  about: { metric: string; system: string };
  /** The edition that it is written over. */
  base: number;
  fields: DefinitionFields;
  unit: "share" | "rate" | "number";
  from: Day;
  mayEdit: boolean;
};

/** A measure's definition, filled in as it is: change what is to be otherwise. */
export function DefinitionForm({ about, base, fields, unit, from, mayEdit }: Props) {
  const [state, send, sending] = useActionState(save, IDLE);
  const over = state.status === "invalid" ? (state.values["base"] ?? base) : base;
  const box = { state, fields };
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="name" />
      {Object.entries({ ...about, base: over }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <Line {...box} name="name" label="Name" />
      <Line {...box} name="shortName" label="Short name" hint="For a row of a table, at most 34 letters" />
      <Lines {...box} name="whyItMatters" label="Why it matters" />
      <Lines {...box} name="numerator" label="Counts" hint="In plain words" />
      <Lines {...box} name="denominator" label="Out of" hint="In plain words" />
      <Lines {...box} name="howCalculated" label="Calculated" />
      <Lines {...box} name="caveats" label="Read with care" hint="One to a line" />
      <Field name="direction" label="Better when" state={state}>
        {({ defaultValue, ...control }) => (
          <Choice {...control} defaultValue={defaultValue ?? fields["direction"]} options={DIRECTIONS} />
        )}
      </Field>
      {fields["formula.numerator"] !== undefined && (
        <>
          <Lines
            {...box}
            name="formula.numerator"
            label="Cells added up"
            hint="One to a line, as measures of the same data name them"
          />
          {fields["formula.denominator"] !== "" && (
            <Lines {...box} name="formula.denominator" label="Out of the cells" hint="One to a line" />
          )}
        </>
      )}
      <Line {...box} name="counted" label="What n counts" hint="For example, appointments" short />
      <Line
        {...box}
        name="minimumDenominator"
        label="Judged from"
        hint="Below it a figure is shown and never flagged"
        short
      />
      <Line
        {...box}
        name="target.value"
        label="Aim"
        hint={unit === "share" ? "Like 90%. Empty: none" : "Empty: none"}
        short
      />
      <Line {...box} name="target.from" label="The aim counts from" hint="A day like 2026-04-01" short />
      <Line {...box} name="target.source" label="Who set the aim" />
      <Line {...box} name="source" label="Source" hint="Never GPAS, OPEL or the Support Level Framework" />
      <Line {...box} name="lagDays" label="Days from the end of a period to publication" short />
      <Line {...box} name="owner" label="Owner" hint="Who answers for the definition, by name or role" />
      <Field name="from" label="It counts from" hint="Periods that end on or after the day" state={state}>
        {(control) => <DateInput suggested={from} {...control} />}
      </Field>
      <Field name="reason" label="Why" hint="Every reader of the measure sees it" state={state}>
        {(control) => <TextArea className="nhsuk-textarea" rows={2} {...control} />}
      </Field>
      <NotAPatient state={state} />
      <button className="nhsuk-button" type="submit" disabled={sending}>
        {mayEdit ? "Make the next edition" : "Propose the change"}
      </button>
    </form>
  );
}

const DIRECTIONS = [
  { value: "1", name: "Higher is better" },
  { value: "-1", name: "Lower is better" },
  { value: "0", name: "Neither: context only, never flagged" },
];

type Box = { state: FormState; fields: DefinitionFields; name: string; label: string; hint?: string };

function Line({ state, fields, name, label, hint, short = false }: Box & { short?: boolean }) {
  return (
    <Field name={name} label={label} state={state} {...(hint ? { hint } : {})}>
      {({ defaultValue, ...control }) => (
        <input
          className={`nhsuk-input${short ? " nhsuk-input--width-10" : ""}`}
          type="text"
          defaultValue={defaultValue ?? fields[name] ?? ""}
          {...control}
        />
      )}
    </Field>
  );
}

function Lines({ state, fields, name, label, hint }: Box) {
  return (
    <Field name={name} label={label} state={state} {...(hint ? { hint } : {})}>
      {({ defaultValue, ...control }) => (
        <TextArea
          className="nhsuk-textarea"
          rows={Math.max(2, (fields[name] ?? "").split("\n").length)}
          defaultValue={defaultValue ?? fields[name] ?? ""}
          {...control}
        />
      )}
    </Field>
  );
}
