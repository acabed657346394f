/** Why sign-in did not work, in words that say what to do; never whether an account exists. */
const ERRORS: Partial<Record<string, string>> = {
  wrong: "Your email address or password is not right. Check both and try again",
  locked: "There were too many wrong passwords. Wait 5 minutes, then try again",
  "no-access": "You do not have access. Ask your administrator to add you or to renew your role",
  provider: "The sign-in service could not confirm who you are. Try again in a few minutes",
  address: "Sign-in is not set up for this web address. Use the address your administrator gave you",
  again: "Something went wrong with signing in. Try again",
};

const NOTICES: Partial<Record<string, string>> = {
  "signed-out": "You have signed out.",
  welcome: "Your account is ready. Sign in with your email address and password.",
};

type Props = { error?: string | string[] | undefined; notice?: string | string[] | undefined; field: string };

export function Notice({ error, notice, field }: Props) {
  if (typeof error === "string") {
    return (
      <div className="nhsuk-error-summary" role="alert" aria-labelledby="error-title" tabIndex={-1}>
        <h2 className="nhsuk-error-summary__title" id="error-title">
          There is a problem
        </h2>
        <div className="nhsuk-error-summary__body">
          <ul className="nhsuk-list nhsuk-error-summary__list">
            <li>
              <a href={`#${field}`}>{ERRORS[error] ?? ERRORS.again}</a>
            </li>
          </ul>
        </div>
      </div>
    );
  }
  const words = typeof notice === "string" ? NOTICES[notice] : undefined;
  return words === undefined ? null : (
    <div className="nhsuk-inset-text" role="status">
      <p>{words}</p>
    </div>
  );
}
