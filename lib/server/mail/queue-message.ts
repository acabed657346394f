import "server-only";
import type { ClientBase } from "pg";
import type { Message } from "@/lib/pqaf/messages";
import type { Role } from "@/lib/permissions/role";
import { now, today } from "@/lib/server/clock";
import { heldOn, SYSTEM } from "@/lib/server/queries/system-of";

/** Whom a message is for: a person, or everyone who holds a role for an organisation. */
export type Addressee = { person: string } | { organisation: string; roles: readonly Role[] };

/**
 * Puts an e-mail in the outbox within the transaction of what it tells of: it is
 * sent if that is kept, and never otherwise. What a person was told already
 * under the same key is not told again. Gives how many were queued.
 */
export async function queueMessage(
  client: Pick<ClientBase, "query">,
  to: Addressee,
  { key, kind, subject, body, private: told, path }: Message,
): Promise<number> {
  const person = "person" in to ? to.person : null;
  const [organisation, roles] = "person" in to ? [null, []] : [to.organisation, to.roles];
  const { rowCount } = await client.query(
    `with ${heldOn("$12")}
     insert into outbox_message (key, system, person_id, kind, subject, body, practice, private, permission, path,
                                 queued_at, next_try_at)
     select distinct on (p.id) $1 || ':' || p.id, ${SYSTEM}, p.id, $2, $3, $4, $5, $6, $7, $8, $9::timestamptz, $9::timestamptz
     from person p
     join "grant" g on g.person_id = p.id and g.starts_on <= $12 and (g.ends_on is null or g.ends_on >= $12)
     join organisation o on o.code = g.organisation_code
     where p.disabled_at is null and ${SYSTEM} is not null
       and (p.id = $10::uuid or (g.organisation_code = $11 and g.role = any($13::role[])))
     order by p.id, g.id
     on conflict (key) do nothing`,
    [
      ...[key, kind, subject, body, told?.practice ?? null, told?.words ?? null, told?.permission ?? null],
      ...[path, now(), person, organisation, today(), roles],
    ],
  );
  return rowCount ?? 0;
}

/** The people of a practice, who answer for it. */
export function peopleOf(practice: string): Addressee {
  return { organisation: practice, roles: ["PRACTICE_MANAGER"] };
}
