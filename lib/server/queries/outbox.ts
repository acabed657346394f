import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { can, type Scope } from "@/lib/permissions/can";
import { isPermission } from "@/lib/permissions/permissions";
import { today } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";

/** An e-mail of the outbox as a reader may see it. */
export type Mailed = {
  id: number;
  kind: string;
  to: string;
  subject: string;
  body: string;
  /** What it tells of figures or a practice; null where it tells nothing, "closed" where this reader may not read it. */
  private: { words: string } | "closed" | null;
  queuedAt: Date;
  sentAt: Date | null;
  givenUpAt: Date | null;
  tries: number;
  problem: string | null;
};

/** As many as one looks through; older ones stay in the database. */
const MOST = 100;

type Row = Omit<Mailed, "private"> & {
  person: string;
  practice: string | null;
  words: string | null;
  permission: string | null;
  ancestors: (string | null)[];
};

/** The newest e-mails to people of the systems in scope, each with what this reader may read of it. */
export async function outboxOf(actor: Actor, { organisations }: Scope): Promise<Mailed[]> {
  const { rows } = await pool().query<Row>(
    `select m.id, m.kind, p.name || ' <' || p.email || '>' as to, m.subject, m.body, m.person_id as person, m.practice, m.private as words,
            m.permission, m.queued_at as "queuedAt", m.sent_at as "sentAt", m.given_up_at as "givenUpAt", m.tries,
            m.problem, array[o.pcn, o.place, o.system] as ancestors
     from outbox_message m join person p on p.id = m.person_id
     left join practice_on($2) o on o.code = m.practice
     where m.system = any($1) order by m.id desc limit ${MOST}`,
    [organisations, today()],
  );
  return rows.map(({ person, practice, words, permission, ancestors, ...row }) => {
    if (words === null) return { ...row, private: null };
    const open = mayRead(actor, { person, practice, permission, ancestors });
    return { ...row, private: open ? { words } : ("closed" as const) };
  });
}

/** What is of no one practice is for whom it was written to, whatever the others may see. */
function mayRead(
  actor: Actor,
  { person, practice, permission, ancestors }: Pick<Row, "person" | "practice" | "permission" | "ancestors">,
): boolean {
  if (practice === null) return person === actor.id;
  const subject = { code: practice, ancestors: ancestors.filter((each) => each !== null) };
  return isPermission(permission) && can(actor, permission, subject);
}
