import { setMailChoice } from "@/lib/server/commands/set-mail-choice";
import { mailChoice } from "@/lib/server/queries/mail-choice";
import { shortBody } from "@/lib/server/short-body";

/**
 * Stops a kind of e-mail. A mail program posts here for its reader (RFC 8058) and must
 * not be sent elsewhere; a page's form is. Never by a link: scanners of mail follow those.
 * A stranger's body is not read: the secret is asked for first.
 */
export async function POST(request: Request, { params }: RouteContext<"/e-mails/[token]/stop">) {
  const { token } = await params;
  if (!(await mailChoice(token))) return new Response(null, { status: 404 });
  const body = await shortBody(request);
  if (body === null) return new Response(null, { status: 413 });
  const form = new URLSearchParams(body);
  const found = await setMailChoice(token, form.get("again") !== "yes");
  if (!found) return new Response(null, { status: 404 });
  if (form.get("List-Unsubscribe") === "One-Click" || IN_PARTS.test(body))
    return new Response(null, { status: 204 });
  return new Response(null, { status: 303, headers: { Location: `/e-mails/${token}` } });
}

/** The same field as multipart/form-data, as RFC 8058 would rather have it sent. */
const IN_PARTS = /name="List-Unsubscribe"\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click\r?\n/i;

export async function GET(_request: Request, { params }: RouteContext<"/e-mails/[token]/stop">) {
  const { token } = await params;
  return new Response(null, { status: 303, headers: { Location: `/e-mails/${encodeURIComponent(token)}` } });
}
