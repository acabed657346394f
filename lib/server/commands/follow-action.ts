import "server-only";
import { pool } from "@/lib/server/db";

type Sent = { system: string; code: string; person: string };

/** Asks to hear of an action that slips, or to hear no more. One's own choice: nothing for the audit trail. */
export async function followAction({ system, code, person }: Sent, follow: boolean): Promise<void> {
  const action = `select a.id from delivery_action a join delivery_plan p on p.id = a.plan_id
                  where p.system = $1 and a.code = $2`;
  await pool().query(
    follow
      ? `insert into delivery_follow (person_id, action_id) select $3::uuid, found.id from (${action}) found on conflict do nothing`
      : `delete from delivery_follow where person_id = $3::uuid and action_id in (${action})`,
    [system, code, person],
  );
}
