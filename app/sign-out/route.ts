import { cookies } from "next/headers";
import { sessionCookie } from "@/lib/server/auth/cookie";
import { fromOurPages } from "@/lib/server/auth/origin";
import { signOut } from "@/lib/server/commands/sign-out";
import { sessionToken } from "@/lib/server/session";

/** A form's post, never a link: a link could be followed for someone by their browser. */
export async function POST(request: Request) {
  if (!fromOurPages(request.headers)) return new Response(null, { status: 403 });
  const token = await sessionToken();
  if (token !== null) await signOut(token);
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
  return new Response(null, { status: 303, headers: { Location: "/sign-in?notice=signed-out" } });
}
