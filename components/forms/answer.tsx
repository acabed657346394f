import type { FormState } from "@/lib/forms/form-state";

/** What came of a form: its errors, each leading to its field, or its words. */
export function Answer({ state, first, of }: { state: FormState; first: string; of?: string | number }) {
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
            <a href={`#${name && of !== undefined ? `${name}-${of}` : name || first}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
