import "server-only";
import { nameAndValue } from "./browser";
import { askNextAuth, type AuthAnswer, type AuthCall } from "./handle";

type Post = Omit<AuthCall, "method" | "query">;

/**
 * Posts to next-auth with its anti-forgery token, made and spent here: a page
 * without script cannot fetch one. The caller has checked that the request is ours.
 */
export async function postToNextAuth({ body, path, ...call }: Post): Promise<AuthAnswer> {
  const made = await askNextAuth({ ...call, method: "GET", path: ["csrf"] });
  const { csrfToken } = made.body as { csrfToken: string };
  return askNextAuth({
    ...call,
    method: "POST",
    path,
    body: { ...body, csrfToken },
    cookies: { ...call.cookies, ...Object.fromEntries(made.cookies.map(nameAndValue)) },
  });
}
