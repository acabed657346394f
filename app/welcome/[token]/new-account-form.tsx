"use client";

import { useActionState } from "react";
import { IDLE, type FormState } from "@/lib/forms/form-state";
import { make } from "./actions";

const FIELDS = [
  { name: "name", label: "Full name", type: "text", autoComplete: "name" },
  { name: "email", label: "Email address", type: "email", autoComplete: "username" },
  { name: "password", label: "Password", type: "password", autoComplete: "new-password" },
] as const;

export function NewAccountForm({ token }: { token: string }) {
  const [state, send] = useActionState(make, IDLE);
  return (
    <form action={send} noValidate>
      <Summary state={state} />
      <input type="hidden" name="link" value={token} />
      {FIELDS.map((field) => (
        <Field key={field.name} {...field} state={state} />
      ))}
      <button className="nhsuk-button" type="submit">
        Make the account
      </button>
    </form>
  );
}

function Summary({ state }: { state: FormState }) {
  if (state.status !== "invalid") return null;
  return (
    <div className="nhsuk-error-summary" role="alert" aria-labelledby="error-title">
      <h2 className="nhsuk-error-summary__title" id="error-title">
        There is a problem
      </h2>
      <ul className="nhsuk-list nhsuk-error-summary__list">
        {Object.entries(state.errors).map(([name, [message]]) => (
          <li key={name}>
            <a href={`#${name === "" ? "name" : name}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

type FieldProps = (typeof FIELDS)[number] & { state: FormState };

function Field({ name, label, type, autoComplete, state }: FieldProps) {
  const error = state.status === "invalid" ? state.errors[name]?.[0] : undefined;
  const typed = state.status === "invalid" ? state.values[name] : undefined;
  const hint = name === "password" ? "Use 12 characters or more, for example three random words" : undefined;
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
      <input
        className={`nhsuk-input${error ? " nhsuk-input--error" : ""}`}
        id={name}
        name={name}
        type={type}
        autoComplete={autoComplete}
        defaultValue={typed}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
}
