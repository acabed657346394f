import { cookies } from "next/headers";
import { shortForm } from "@/lib/server/auth/browser";
import { sessionCookie, SESSION_SECONDS } from "@/lib/server/auth/cookie";
import { fromOurPages } from "@/lib/server/auth/origin";
import { actAs } from "@/lib/server/commands/act-as";
import { sessionToken } from "@/lib/server/session";

/** The "acting as" switch: `grant` is one of the person's own, or empty for all of them. */
export async function POST(request: Request) {
  const token = await sessionToken();
  const fields = await shortForm(request);
  if (!fromOurPages(request.headers) || token === null || !fields) return new Response(null, { status: 403 });
  const chosen = /^\d{1,9}$/.test(fields.grant ?? "") ? Number(fields.grant) : null;
  const acting = await actAs(token, chosen);
  if (acting.ok) {
    const { name, options } = sessionCookie();
    (await cookies()).set(name, acting.value, { ...options, maxAge: SESSION_SECONDS });
  }
  return new Response(null, { status: 303, headers: { Location: "/" } });
}
