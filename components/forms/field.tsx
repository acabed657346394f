import type { ReactNode } from "react";
import type { FormState } from "@/lib/forms/form-state";

type FieldProps = {
  name: string;
  /** What the form is about, where a page has it more than once: keeps its controls' ids apart. */
  of?: string | number;
  label: string;
  hint?: string;
  state: FormState;
  children: (control: ControlProps) => ReactNode;
};

/** What a control of the field is given. `defaultValue`: what was typed when the form was refused. */
export type ControlProps = {
  id: string;
  name: string;
  defaultValue: string | undefined;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** A labelled field with its hint and error, holding what was typed. */
export function Field({ name, of, label, hint, state, children }: FieldProps) {
  const id = of === undefined ? name : `${name}-${of}`;
  const invalid = state.status === "invalid";
  const error = invalid ? state.errors[name]?.[0] : undefined;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={`nhsuk-form-group${error ? " nhsuk-form-group--error" : ""}`}>
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <span className="nhsuk-error-message" id={`${id}-error`}>
          <span className="nhsuk-u-visually-hidden">Error:</span> {error}
        </span>
      )}
      {children({
        id,
        name,
        defaultValue: invalid ? state.values[name] : undefined,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
      })}
    </div>
  );
}
