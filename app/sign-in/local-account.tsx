/** Email and password. A plain form: it works before any script arrives, and without. */
export function LocalAccount({ to }: { to: string }) {
  return (
    <form method="post" action="/sign-in/local">
      <input type="hidden" name="to" value={to} />
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor="email">
          Email address
        </label>
        <input
          className="nhsuk-input"
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          spellCheck={false}
          required
        />
      </div>
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor="password">
          Password
        </label>
        <input
          className="nhsuk-input"
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
      </div>
      <button className="nhsuk-button" type="submit">
        Sign in
      </button>
    </form>
  );
}
