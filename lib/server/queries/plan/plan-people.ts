import "server-only";
import { displayName } from "@/lib/organisations/display-name";
import { today } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";
import { heldOn, SYSTEM } from "../system-of";

/** Somebody who may own an action, with what they act for. */
export type PlanPerson = { id: string; name: string; organisation: string };

/** The people of a system whose roles may edit an action of their own, by name. */
export async function planPeople(system: string): Promise<PlanPerson[]> {
  const { rows } = await pool().query<PlanPerson>(
    `with ${heldOn("$2")}
     select distinct on (p.name, p.id) p.id, p.name, o.name as organisation
     from person p join "grant" g on g.person_id = p.id join organisation o on o.code = g.organisation_code
     where p.disabled_at is null and g.starts_on <= $2 and (g.ends_on is null or g.ends_on >= $2)
       and g.role in ('ICB_PRIMARY_CARE', 'ICB_QUALITY', 'ICB_CONTRACTS', 'PLACE_LEAD', 'PRACTICE_MANAGER', 'PCC_MEMBER')
       and ${SYSTEM} = $1
     order by p.name, p.id`,
    [system, today()],
  );
  return rows.map((row) => ({ ...row, organisation: displayName(row.organisation) }));
}
