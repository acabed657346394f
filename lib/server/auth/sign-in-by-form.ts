import "server-only";
import { localPath } from "@/lib/forms/local-path";
import { addressOf, answered, cookiesOf, nameAndValue, sentBack, shortForm } from "./browser";
import { sessionCookie } from "./cookie";
import { postToNextAuth } from "./csrf";
import { signInMethods } from "./methods";
import { fromOurPages, trustedOrigin } from "./origin";

// Nothing is sent to this address: it stands in where no one but our own pages needs it.
const NOWHERE = "http://localhost";

/** Signs in by a plain form, which needs no script: a choice of the demo, or an email and password. */
export async function signInByForm(request: Request, method: string): Promise<Response> {
  if (method === "oidc" || !signInMethods().some((each) => each === method)) {
    return new Response(null, { status: 404 });
  }
  const fields = await shortForm(request);
  if (!fields) return new Response(null, { status: 413 });
  const to = localPath(fields.to);
  if (!fromOurPages(request.headers)) return sentBack("again", to);

  const origin = trustedOrigin(request.headers) ?? NOWHERE;
  const answer = await postToNextAuth({
    path: ["callback", method],
    body: { ...fields, callbackUrl: to },
    cookies: cookiesOf(request.headers),
    origin,
    address: addressOf(request.headers),
  });
  // next-auth's cookies for a journey to a provider and back have no use here.
  const { name } = sessionCookie();
  const cookies = answer.cookies.filter((cookie) => nameAndValue(cookie)[0] === name);
  return answered({ ...answer, cookies }, origin, to);
}
