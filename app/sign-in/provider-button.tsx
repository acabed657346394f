/** The way to the organisation's identity provider. A plain link, so that nothing goes there before it is followed. */
export function ProviderButton({ name, to }: { name: string; to: string }) {
  return (
    <p>
      <a className="nhsuk-button" id="provider" href={`/sign-in/oidc?${new URLSearchParams({ to })}`}>
        Sign in with {name}
      </a>
    </p>
  );
}
