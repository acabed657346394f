/** The way to the organisation's identity provider. */
export function ProviderButton({ name, to }: { name: string; to: string }) {
  return (
    <form method="post" action="/sign-in/oidc">
      <input type="hidden" name="to" value={to} />
      <button className="nhsuk-button" id="provider" type="submit">
        Sign in with {name}
      </button>
    </form>
  );
}
