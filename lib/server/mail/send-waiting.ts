import "server-only";
import { createTransport } from "nodemailer";
import { allowance } from "@/lib/permissions/permissions";
import { ROLES } from "@/lib/permissions/role";
import { PLAN_MAIL } from "@/lib/reports/plan-messages";
import { barredToday } from "./barred-today";
import { now, today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { env } from "@/lib/server/env";

/** Minutes to wait after each try that failed; after the last the message is given up. */
const WAITS = [5, 30, 120, 720, 1440] as const;

/** Older than this a message is not sent any more: what it tells of is long seen, or was never to be told by this server. */
const DAYS_KEPT = 7;

/** Who may hear of a delivery plan still: a message waits, and a role may end meanwhile. */
const PLAN_READERS = ROLES.filter((role) => allowance("plan.read", role) !== null);

/** What came of one go at the outbox. */
export type Sent = { sent: number; failed: number; givenUp: number };

type Waiting = {
  id: number;
  tries: number;
  to: string;
  subject: string;
  body: string;
  private: string | null;
  path: string;
  /** By which its reader stops e-mails of this kind; null: they cannot. */
  token: string | null;
};

/**
 * Sends what waits in the outbox. Each message is held while it is sent, so that
 * two servers do not send it twice; one that fails is tried again later. Whoever
 * has no access any more is written to no more, nor of a practice whoever may not
 * know it of that practice today. Where no mail server is set, messages stay in the outbox, to be read there.
 */
export async function sendWaiting(): Promise<Sent> {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  const done: Sent = { sent: 0, failed: 0, givenUp: 0 };
  if (url === undefined || from === undefined) return done;
  done.givenUp += await giveUpOld();
  const barred = await barredToday();
  const transport = createTransport({ url });
  try {
    for (let outcome = await sendNext(); outcome !== null; outcome = await sendNext()) done[outcome] += 1;
  } finally {
    transport.close();
  }
  return done;

  function sendNext(): Promise<keyof Sent | null> {
    return transaction(async (client) => {
      const { rows } = await client.query<Waiting>(
        `select m.id, m.tries, p.email as to, m.subject, m.body, m.private, m.path, c.token
         from outbox_message m join person p on p.id = m.person_id and p.disabled_at is null
         left join mail_choice c on c.person_id = m.person_id and c.kind = m.kind
         where c.stopped_at is null and m.sent_at is null and m.given_up_at is null and m.next_try_at <= $1
           and m.id <> all($5)
           and exists (select 1 from "grant" g where g.person_id = p.id
                         and g.starts_on <= $2 and (g.ends_on is null or g.ends_on >= $2)
                         and (m.kind <> all($3) or g.role::text = any($4)))
         order by m.id limit 1 for update of m skip locked`,
        [now(), today(), Object.keys(PLAN_MAIL), PLAN_READERS, barred],
      );
      const [message] = rows;
      if (!message) return null;
      const problem = await transport.sendMail({ from, ...mailOf(message) }).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      if (problem === null) {
        await client.query(
          "update outbox_message set sent_at = $2, tries = tries + 1, problem = null where id = $1",
          [message.id, now()],
        );
        return "sent";
      }
      const wait = WAITS[message.tries];
      const again = wait === undefined ? null : new Date(now().getTime() + wait * 60_000);
      await client.query(
        `update outbox_message set tries = tries + 1, problem = $2, next_try_at = coalesce($3, next_try_at),
                given_up_at = case when $3::timestamptz is null then $4::timestamptz end
         where id = $1`,
        [message.id, problem, again, now()],
      );
      return again === null ? "givenUp" : "failed";
    });
  }
}

function mailOf({ to, subject, body, private: told, path, token }: Waiting) {
  const text = [body, told, addressOf(path)].filter(Boolean).join("\n\n");
  if (token === null) return { to, subject, text };
  return {
    ...{ to, subject },
    text: `${text}\n\nStop e-mails of this kind: ${addressOf(`/e-mails/${token}`)}`,
    headers: {
      "List-Unsubscribe": `<${addressOf(`/e-mails/${token}/stop`)}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  };
}

function addressOf(path: string): string {
  const origin = env().NEXTAUTH_URL;
  return origin ? new URL(path, origin).href : path;
}

async function giveUpOld(): Promise<number> {
  const oldest = new Date(now().getTime() - DAYS_KEPT * 86_400_000);
  return transaction(async (client) => {
    const { rowCount } = await client.query(
      `update outbox_message set given_up_at = $1, problem = coalesce(problem, 'Waited for more than a week')
       where sent_at is null and given_up_at is null and queued_at < $2`,
      [now(), oldest],
    );
    return rowCount ?? 0;
  });
}
