import "server-only";

/**
 * The content security policy of one answer. Scripts run only with this
 * answer's nonce; style attributes are allowed because charts are drawn with them.
 */
export function contentSecurityPolicy(nonce: string): string {
  const developing = process.env.NODE_ENV === "development";
  // Chrome holds the redirect after a form to this list too: sign-in posts, then goes to the provider.
  const provider = process.env.OIDC_ISSUER ? ` ${new URL(process.env.OIDC_ISSUER).origin}` : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${developing ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${provider}`,
    "frame-ancestors 'none'",
  ].join("; ");
}
