"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Choice } from "@/components/forms/choice";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { TextArea } from "@/components/forms/text-area";
import { IDLE } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { INTELLIGENCE_KINDS } from "@/lib/pqaf/evidence";
import { INTELLIGENCE_KIND_NAMES } from "@/lib/pqaf/evidence-words";
import { record } from "./actions";

type Props = {
  practice: string;
  on: Day;
  /** Whether the writer may record, and read, restricted entries. */
  cleared: boolean;
  triggers: readonly { value: string; name: string }[];
};

const KINDS = INTELLIGENCE_KINDS.map((value) => ({ value, name: INTELLIGENCE_KIND_NAMES[value] }));
const WHO_READS = [
  { value: "ordinary", name: "Ordinary: primary care, quality and nursing, and contracts" },
  { value: "restricted", name: "Restricted: only those cleared for it" },
];

export function RecordIntelligence({ practice, on, cleared, triggers }: Props) {
  const [state, send, sending] = useActionState(record, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="kind" />
      <input type="hidden" name="practice" value={practice} />
      <Field name="kind" label="What it is about" state={state}>
        {(control) => <Choice first="Choose" options={KINDS} {...control} />}
      </Field>
      <Field name="on" label="Day" state={state}>
        {(control) => <DateInput suggested={on} {...control} />}
      </Field>
      <Field name="source" label="Source" hint="For example, Visit by the nursing team" state={state}>
        {(control) => <input className="nhsuk-input" type="text" {...control} />}
      </Field>
      {cleared ? (
        <Field
          name="sensitivity"
          label="Who may read it"
          hint="A restricted entry is in no list, count or trail of anybody else, and never feeds the proposed level"
          state={state}
        >
          {(control) => <Choice options={WHO_READS} {...control} />}
        </Field>
      ) : (
        <input type="hidden" name="sensitivity" value="ordinary" />
      )}
      <Field
        name="words"
        label="What was seen or heard"
        hint="Name no patient. The practice may ask to read it"
        state={state}
      >
        {(control) => <TextArea className="nhsuk-textarea" rows={5} {...control} />}
      </Field>
      <Field
        name="trigger"
        label="Trigger it carries"
        hint="A trigger holds a floor under the proposed level until it is ended. The practice is told of it"
        state={state}
      >
        {(control) => <Choice first="None" options={triggers} {...control} />}
      </Field>
      <NotAPatient state={state} />
      <button className="nhsuk-button" type="submit" disabled={sending}>
        Record entry
      </button>
    </form>
  );
}
