import type { ReactNode } from "react";
import type { FormState } from "@/lib/forms/form-state";

/** What came of a form: its errors, each leading to its field, or its words. */
export function Answer({ state, first }: { state: FormState; first: string }) {
  if (state.status === "idle") return null;
  if (state.status === "done") {
    return (
      <p className="nhsuk-inset-text" role="status">
        {state.message}
      </p>
    );
  }
  const errors = state.status === "refused" ? { "": [state.message] } : state.errors;
  return (
    <div className="nhsuk-error-summary" role="alert">
      <h3 className="nhsuk-error-summary__title">There is a problem</h3>
      <ul className="nhsuk-list nhsuk-error-summary__list">
        {Object.entries(errors).map(([name, [message]]) => (
          <li key={name}>
            <a href={`#${name || first}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  state: FormState;
  children: (control: {
    id: string;
    name: string;
    defaultValue: string | undefined;
    "aria-describedby": string | undefined;
    "aria-invalid": true | undefined;
  }) => ReactNode;
};

/** A labelled field with its hint and error, holding what was typed. */
export function Field({ name, label, hint, state, children }: FieldProps) {
  const invalid = state.status === "invalid";
  const error = invalid ? state.errors[name]?.[0] : undefined;
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div className={`nhsuk-form-group${error ? " nhsuk-form-group--error" : ""}`}>
      <label className="nhsuk-label" htmlFor={name}>
        {label}
      </label>
      {hint && (
        <div className="nhsuk-hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <span className="nhsuk-error-message" id={`${name}-error`}>
          <span className="nhsuk-u-visually-hidden">Error:</span> {error}
        </span>
      )}
      {children({
        id: name,
        name,
        defaultValue: invalid ? state.values[name] : undefined,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
      })}
    </div>
  );
}
