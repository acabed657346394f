import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionCookie } from "@/lib/server/auth/cookie";
import { hashPassword } from "@/lib/server/auth/password";
import { signInByForm } from "@/lib/server/auth/sign-in-by-form";
import { db, disconnect } from "@/lib/server/db";
import { aPerson, twoSystems } from "../support/people";

process.env.NEXTAUTH_URL = "https://practices.example.nhs.uk";
const PASSWORD = "three random words";

beforeAll(twoSystems);
afterAll(disconnect);

function post(email: string, headers: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ email, password: PASSWORD }).toString();
  const length = { "content-length": String(body.length) };
  const request = new Request("http://10.0.0.7:3000/sign-in/local", {
    method: "POST",
    body,
    headers: { ...headers, ...length },
  });
  return signInByForm(request, "local");
}

test("behind https the cookie is bound to the host and never sent in the clear", async () => {
  const { id, email } = await aPerson({ role: "ICB_ANALYST", organisation: "SYS1" });
  await db().credential.create({ data: { personId: id, hash: await hashPassword(PASSWORD) } });
  const response = await post(email, { host: "10.0.0.7:3000", origin: "https://practices.example.nhs.uk" });
  const cookie = response.headers.getSetCookie().find((each) => each.startsWith("__Host-session="));
  expect(cookie).toMatch(/; HttpOnly/);
  expect(cookie).toMatch(/; Secure/);
  expect(cookie).toMatch(/; SameSite=Lax/);
  expect(sessionCookie().name).toBe("__Host-session");
});

test("a form posted from any other origin is refused, the inner address included", async () => {
  const response = await post("anyone@example.nhs.uk", {
    host: "10.0.0.7:3000",
    origin: "http://10.0.0.7:3000",
  });
  expect(response.headers.get("location")).toBe("/sign-in?error=again");
});
