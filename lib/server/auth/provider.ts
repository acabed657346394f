import "server-only";
import { localPath } from "@/lib/forms/local-path";
import { addressOf, answered, cookiesOf, sentBack } from "./browser";
import { postToNextAuth } from "./csrf";
import { askNextAuth } from "./handle";
import { identityProvider } from "./methods";
import { trustedOrigin } from "./origin";

/**
 * Sends the browser to the identity provider. A link and not a form: a policy
 * on forms would have to name every address a provider passes people through.
 * Whoever else brings a browser here only makes its own person sign in.
 */
export async function goToProvider(request: Request): Promise<Response> {
  if (!identityProvider()) return new Response(null, { status: 404 });
  const to = localPath(new URL(request.url).searchParams.get("to"));
  const origin = trustedOrigin(request.headers);
  if (!origin) return sentBack("address", to);
  const answer = await postToNextAuth({
    path: ["signin", "oidc"],
    body: { callbackUrl: to },
    cookies: cookiesOf(request.headers),
    origin,
    address: addressOf(request.headers),
  });
  return answered(answer, origin, to);
}

/** Where the provider sends people back to: the one address of next-auth's own that is open. */
export async function returnFromProvider(request: Request, path: readonly string[]): Promise<Response> {
  const origin = trustedOrigin(request.headers);
  const open = identityProvider() !== null && path.join("/") === "callback/oidc";
  if (!open || !origin) return new Response(null, { status: 404 });
  const answer = await askNextAuth({
    method: "GET",
    path,
    query: Object.fromEntries(new URL(request.url).searchParams),
    cookies: cookiesOf(request.headers),
    origin,
    address: addressOf(request.headers),
  });
  return answered(answer, origin, "/");
}
