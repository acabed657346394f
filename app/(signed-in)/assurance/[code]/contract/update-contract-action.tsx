"use client";

import { useActionState } from "react";
import { stepName } from "@/components/assurance/contract-table";
import type { ContractAction } from "@/lib/pqaf/contract-action";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { TextArea } from "@/components/forms/text-area";
import { IDLE } from "@/lib/forms/form-state";
import { update } from "./actions";

type Props = {
  practice: string;
  step: Pick<ContractAction, "id" | "type" | "issued" | "outcome" | "appealLodged" | "closed">;
};

/** What came of a step: its outcome and dates. */
export function UpdateContractAction({ practice, step }: Props) {
  const [state, send, sending] = useActionState(update, IDLE);
  return (
    <details open={state.status === "invalid" || state.status === "refused" || undefined}>
      <summary>
        What came of it<span className="sr-only">: {stepName(step)}</span>
      </summary>
      <form action={send} noValidate className="mt-2">
        <Answer state={state} first={`outcome-${step.id}`} of={step.id} />
        <input type="hidden" name="practice" value={practice} />
        <input type="hidden" name="entry" value={step.id} />
        <Field name="outcome" of={step.id} label="Outcome" state={state}>
          {({ defaultValue, ...control }) => (
            <TextArea
              className="nhsuk-textarea"
              rows={3}
              defaultValue={defaultValue ?? step.outcome ?? ""}
              {...control}
            />
          )}
        </Field>
        {(["appealLodged", "closed"] as const).map((name) => (
          <Field
            key={name}
            name={name}
            of={step.id}
            label={name === "closed" ? "Closed on" : "Appeal lodged on"}
            state={state}
          >
            {(control) => <DateInput suggested={step[name] ?? ""} {...control} />}
          </Field>
        ))}
        <NotAPatient state={state} of={step.id} />
        <button className="nhsuk-button nhsuk-button--small" type="submit" disabled={sending}>
          Save
        </button>
      </form>
    </details>
  );
}
