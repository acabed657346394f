type Props = {
  hint: string;
  value: string;
  from: string;
  errors: { value?: string; from?: string };
};

/** A new value and its first day: a GET form that shows first what it would do. */
export function NewValue({ hint, value, from, errors }: Props) {
  const fields = [
    { name: "value", label: "New value", hint, type: "text", typed: value },
    { name: "from", label: "Counts from", hint: null, type: "date", typed: from },
  ] as const;
  return (
    <form method="get" autoComplete="off" className="max-w-[44rem]">
      {fields.map(({ name, label, hint: help, type, typed }) => {
        const error = errors[name];
        const described = [help && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
        return (
          <div key={name} className={`nhsuk-form-group${error ? " nhsuk-form-group--error" : ""}`}>
            <label className="nhsuk-label" htmlFor={name}>
              {label}
            </label>
            {help && (
              <div className="nhsuk-hint" id={`${name}-hint`}>
                {help}
              </div>
            )}
            {error && (
              <span className="nhsuk-error-message" id={`${name}-error`}>
                <span className="nhsuk-u-visually-hidden">Error:</span> {error}
              </span>
            )}
            <input
              className="nhsuk-input nhsuk-input--width-20"
              id={name}
              name={name}
              type={type}
              defaultValue={typed}
              key={typed}
              aria-describedby={described || undefined}
              aria-invalid={error ? true : undefined}
            />
          </div>
        );
      })}
      <button className="nhsuk-button nhsuk-button--secondary" type="submit">
        Show what would change
      </button>
    </form>
  );
}
