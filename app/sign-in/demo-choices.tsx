type Choice = { id: string; name: string; roles: readonly string[] };

/** The demo's people: a choice, and no password. */
export function DemoChoices({ choices, to }: { choices: readonly Choice[]; to: string }) {
  return (
    <form method="post" action="/sign-in/demo">
      <input type="hidden" name="to" value={to} />
      <div className="nhsuk-form-group">
        <fieldset className="nhsuk-fieldset">
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
            <h2 className="nhsuk-fieldset__heading">Who do you want to be?</h2>
          </legend>
          <p className="nhsuk-hint">
            This is a demonstration. The people, practices and figures are made up. No password is needed.
          </p>
          <div className="nhsuk-radios">
            {choices.map(({ id, name, roles }, index) => (
              <div className="nhsuk-radios__item" key={id}>
                <input
                  className="nhsuk-radios__input"
                  id={`person-${index + 1}`}
                  type="radio"
                  name="person"
                  value={id}
                  defaultChecked={index === 0}
                  aria-describedby={`roles-${index + 1}`}
                />
                <label className="nhsuk-label nhsuk-radios__label" htmlFor={`person-${index + 1}`}>
                  {name}
                </label>
                <div className="nhsuk-hint nhsuk-radios__hint" id={`roles-${index + 1}`}>
                  {roles.join("; ")}
                </div>
              </div>
            ))}
          </div>
        </fieldset>
      </div>
      <button className="nhsuk-button" type="submit">
        Sign in
      </button>
    </form>
  );
}
