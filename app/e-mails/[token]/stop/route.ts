import { setMailChoice } from "@/lib/server/commands/set-mail-choice";

/**
 * Stops a kind of e-mail. A mail program posts here for its reader (RFC 8058) and must
 * not be sent elsewhere; a page's form is. Never by a link: scanners of mail follow those.
 */
export async function POST(request: Request, { params }: RouteContext<"/e-mails/[token]/stop">) {
  const { token } = await params;
  const form = new URLSearchParams(await request.text());
  const found = await setMailChoice(token, form.get("again") !== "yes");
  if (!found) return new Response(null, { status: 404 });
  if (form.get("List-Unsubscribe") === "One-Click") return new Response(null, { status: 204 });
  return new Response(null, { status: 303, headers: { Location: `/e-mails/${token}` } });
}

export async function GET(_request: Request, { params }: RouteContext<"/e-mails/[token]/stop">) {
  const { token } = await params;
  return new Response(null, { status: 303, headers: { Location: `/e-mails/${encodeURIComponent(token)}` } });
}
