import type { Metadata } from "next";
import { AdministrationPage } from "@/components/layout/administration-page";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { scopeOf } from "@/lib/permissions/can";
import { momentWords } from "@/lib/periods/moment";
import { env } from "@/lib/server/env";
import { permittedActor } from "@/lib/server/permitted";
import { outboxOf, type Mailed } from "@/lib/server/queries/outbox";
import { stateOf } from "./state-of";

export const metadata: Metadata = { title: "E-mail" };

export default async function OutboxPage() {
  const actor = await permittedActor("people.manage");
  const messages = await outboxOf(actor, scopeOf(actor, "people.manage"));
  const { SMTP_URL: server, MAIL_FROM: from } = env();
  const sends = server !== undefined && from !== undefined;
  return (
    <AdministrationPage actor={actor} current="/administration/outbox" title={headingOf(messages, sends)}>
      <p className="lead">
        {sends
          ? `E-mails are sent as ${from} every few minutes, and tried again when the mail server refuses them.`
          : "No mail server is named, so that nothing leaves this service: what would be sent is kept here."}{" "}
        What an e-mail tells of a practice is shown only to those who may read it of that practice, and what
        it tells of figures only to the person it was written to.
      </p>
      {messages.length === 0 ? (
        <Notice title="Nothing has been written yet">
          <p>E-mails tell people of offers, decisions, answers and actions that fall due.</p>
        </Notice>
      ) : (
        <ol className="offer-list">
          {messages.map((message) => (
            <Message key={message.id} message={message} />
          ))}
        </ol>
      )}
      <Downloads
        of="e-mails"
        choices={[
          { label: `These (${messages.length})`, table: "outbox", parameters: {}, rows: messages.length },
        ]}
      />
    </AdministrationPage>
  );
}

function Message({
  message: { to, subject, body, private: told, queuedAt, ...message },
}: {
  message: Mailed;
}) {
  return (
    <li>
      <h2 className="text-body font-bold">{subject}</h2>
      <p className="text-cell text-ink-2 wrap-anywhere">
        To {to}. Written {momentWords(queuedAt)}. {stateOf(message)}
      </p>
      <p className="message-body text-reason">{body}</p>
      {told === "closed" && <p className="text-reason text-ink-2">The rest of it is not yours to read.</p>}
      {told !== null && told !== "closed" && <p className="message-body text-reason">{told.words}</p>}
    </li>
  );
}

function headingOf(messages: readonly Mailed[], sends: boolean): string {
  const waiting = messages.filter(({ sentAt, givenUpAt }) => !sentAt && !givenUpAt).length;
  if (messages.length === 0) return "No e-mails";
  if (!sends) return `${messages.length === 1 ? "1 e-mail is" : `${messages.length} e-mails are`} kept here`;
  return waiting === 0
    ? "Every e-mail is sent"
    : `${waiting === 1 ? "1 e-mail waits" : `${waiting} e-mails wait`} to be sent`;
}
