import type { ReactNode } from "react";
import type { FormState } from "@/lib/forms/form-state";

type GroupProps = { name: string; legend: string; state: FormState; children: ReactNode };

/** Several controls under one legend, with what is wrong with them together. */
export function Group({ name, legend, state, children }: GroupProps) {
  const error = state.status === "invalid" ? state.errors[name]?.[0] : undefined;
  return (
    <fieldset
      className={`nhsuk-fieldset nhsuk-form-group${error ? " nhsuk-form-group--error" : ""}`}
      id={name}
      tabIndex={-1}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className="nhsuk-fieldset__legend">{legend}</legend>
      {error && (
        <span className="nhsuk-error-message" id={`${name}-error`}>
          <span className="nhsuk-u-visually-hidden">Error:</span> {error}
        </span>
      )}
      {children}
    </fieldset>
  );
}
