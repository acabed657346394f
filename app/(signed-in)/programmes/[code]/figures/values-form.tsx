"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { TextArea } from "@/components/forms/text-area";
import { IDLE } from "@/lib/forms/form-state";
import type { ReviewLine } from "@/lib/programmes/values-review";
import { recordValues } from "../../figure-actions";

/** Figures typed, pasted or in a file: read back first, then recorded. */
export function ValuesForm({ programme, heading }: { programme: number; heading: string }) {
  const [state, send, sending] = useActionState(recordValues, IDLE);
  const said = state.status === "invalid" ? state.values : {};
  const review = said["review"] ? (JSON.parse(said["review"]) as ReviewLine[]) : null;
  return (
    <form action={send} noValidate>
      {!review && <Answer state={state} first="rows" />}
      <input type="hidden" name="programme" value={programme} />
      {review && (
        <>
          <input type="hidden" name="reviewed" value={said["reviewed"] ?? ""} />
          <Review lines={review} />
        </>
      )}
      <div className="max-w-[44rem]">
        <Field
          key={said["reviewed"] ?? ""}
          name="rows"
          label="One figure on each line, as CSV"
          hint={`${heading}. For example: self-referrals,ICB,2025-11,5930,5800,Community services return,`}
          state={state}
        >
          {(control) => <TextArea className="nhsuk-textarea" rows={8} {...control} />}
        </Field>
        <Field name="file" label="Or a CSV file with the same columns" state={state}>
          {({ defaultValue: _, ...control }) => <input type="file" accept=".csv,text/csv" {...control} />}
        </Field>
        <NotAPatient state={state} />
      </div>
      <button className="nhsuk-button nhsuk-button--small" type="submit" disabled={sending}>
        {review ? "Record them" : "Check them"}
      </button>
    </form>
  );
}

function Review({ lines }: { lines: readonly ReviewLine[] }) {
  return (
    <div role="status">
      <h3 className="font-bold">Nothing is recorded yet. This would be:</h3>
      <table className="dense folded">
        <caption className="sr-only">Figures to be recorded</caption>
        <thead>
          <tr>
            {["Figure", "Period", "Value", "Plan", "Source", "Stands now"].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ figure, period, value, plan, source, stands }, index) => (
            <tr key={index}>
              <th scope="row" className="wraps">
                {figure}
              </th>
              <td data-label="Period">{period}</td>
              <td data-label="Value">{value}</td>
              <td data-label="Plan">{plan}</td>
              <td data-label="Source" className="wraps">
                {source}
              </td>
              <td data-label="Stands now" className="wraps">
                {stands}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
