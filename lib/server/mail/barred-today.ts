import "server-only";
import { can } from "@/lib/permissions/can";
import { isPermission } from "@/lib/permissions/permissions";
import { today } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";
import { returnsBy } from "@/lib/server/queries/returns/returns-by";
import { findActors } from "@/lib/server/queries/sessions";

type Told = {
  id: number;
  person: string;
  permission: string;
  practice: string;
  ancestors: (string | null)[];
  panel: string[];
  returnsBy: string[];
};

/**
 * The e-mails that wait and tell of a practice what their reader may not know of
 * it today: a message waits up to a week, and a role or a seat may end meanwhile.
 */
export async function barredToday(): Promise<number[]> {
  const { rows } = await pool().query<Told>(
    `select m.id, m.person_id as person, m.permission, m.practice, array[o.pcn, o.place, o.system] as ancestors,
            array(select s.person_id::text from panel_member s
                  where s.system = o.system and s.starts_on <= $1 and (s.ends_on is null or s.ends_on >= $1)) as panel,
            ${returnsBy("m.practice", "$1")} as "returnsBy"
     from outbox_message m left join practice_on($1) o on o.code = m.practice
     where m.sent_at is null and m.given_up_at is null and m.practice is not null and m.permission is not null`,
    [today()],
  );
  if (rows.length === 0) return [];
  const actors = new Map(
    (await findActors([...new Set(rows.map(({ person }) => person))])).map((actor) => [actor.id, actor]),
  );
  return rows.flatMap(({ id, person, permission, practice, ancestors, ...held }) => {
    const subject = { ...held, code: practice, ancestors: ancestors.filter((each) => each !== null) };
    const actor = actors.get(person);
    return actor && isPermission(permission) && can(actor, permission, subject) ? [] : [id];
  });
}
