import type { FormState } from "@/lib/forms/form-state";

type Props = {
  state: FormState;
  /** The field that what is wrong with the whole leads to. */
  first: string;
  of?: string | number;
  /** What a field is called: for a form so long that an error alone does not say where. "" for none. */
  named?: (field: string) => string;
};

/** What came of a form: its errors, each leading to its field, or its words. */
export function Answer({ state, first, of, named }: Props) {
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
            <a href={`#${name && of !== undefined ? `${name}-${of}` : name || first}`}>
              {named?.(name) ? `${named(name)}: ${message}` : message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
