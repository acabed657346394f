"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Choice } from "@/components/forms/choice";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { Tick } from "@/components/forms/tick";
import { TextArea } from "@/components/forms/text-area";
import { IDLE } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { CONTRACT_ACTIONS } from "@/lib/pqaf/evidence";
import { CONTRACT_ACTION_NAMES } from "@/lib/pqaf/evidence-words";
import { record } from "./actions";

type Props = {
  practice: string;
  issued: Day;
  /** Earlier steps that this one may follow. */
  others: readonly { value: string; name: string }[];
};

const TYPES = CONTRACT_ACTIONS.map((value) => ({ value, name: CONTRACT_ACTION_NAMES[value] }));

export function RecordContractAction({ practice, issued, others }: Props) {
  const [state, send, sending] = useActionState(record, IDLE);
  const day = { className: "nhsuk-input nhsuk-input--width-10", type: "date" };
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="type" />
      <input type="hidden" name="practice" value={practice} />
      <Field name="type" label="What it is" state={state}>
        {(control) => <Choice first="Choose" options={TYPES} {...control} />}
      </Field>
      <Field name="issued" label="Issued on" state={state}>
        {({ defaultValue, ...control }) => (
          <input {...day} defaultValue={defaultValue ?? issued} {...control} />
        )}
      </Field>
      <Field
        name="due"
        label="Due on"
        hint="A remedial notice gives at least 28 days. Otherwise leave it empty where no date is set"
        state={state}
      >
        {(control) => <input {...day} {...control} />}
      </Field>
      <Tick name="atRisk" label="Patients are at risk, or there is a material financial loss" state={state}>
        Only then may a remedial notice give fewer than 28 days
      </Tick>
      <Field
        name="shortWhy"
        label="Why fewer than 28 days"
        hint="Only where the box above is ticked"
        state={state}
      >
        {(control) => <input className="nhsuk-input" type="text" {...control} />}
      </Field>
      <Field name="clause" label="Clause" hint="For example, 26.13" state={state}>
        {(control) => <input className="nhsuk-input nhsuk-input--width-10" type="text" {...control} />}
      </Field>
      {others.length > 0 && (
        <Field name="linkedTo" label="Follows" state={state}>
          {(control) => <Choice first="No other action" options={others} {...control} />}
        </Field>
      )}
      <Field name="words" label="What it is for" hint="The practice reads it. Name no patient" state={state}>
        {(control) => <TextArea className="nhsuk-textarea" rows={4} {...control} />}
      </Field>
      <NotAPatient state={state} />
      <button className="nhsuk-button" type="submit" disabled={sending}>
        Record contract action
      </button>
    </form>
  );
}
