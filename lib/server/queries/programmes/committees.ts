import "server-only";
import type { Day } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";

export type CommitteeReader = { id: number; body: string; person: string; name: string; startsOn: Day };

/** Who reads for which committee today. */
export async function committeeReaders(system: string): Promise<CommitteeReader[]> {
  const { rows } = await pool().query<CommitteeReader>(
    `select m.id, m.body, p.id as person, p.name, m.starts_on as "startsOn"
     from committee_member m join person p on p.id = m.person_id
     where m.system = $1 and m.starts_on <= $2 and (m.ends_on is null or m.ends_on >= $2) and p.disabled_at is null
     order by m.body, p.name`,
    [system, today()],
  );
  return rows;
}

/** Who holds the role of a committee reader in a system, and so can be named. */
export async function possibleReaders(system: string): Promise<{ id: string; name: string }[]> {
  return holding(system, ["COMMITTEE_READER"]);
}

/** Who can be named to lead a workstream: the people of the ICB and of its Places. */
export async function possibleLeads(system: string): Promise<{ id: string; name: string }[]> {
  return holding(system, ["ICB_PRIMARY_CARE", "ICB_QUALITY", "ICB_CONTRACTS", "PLACE_LEAD"]);
}

async function holding(system: string, roles: readonly string[]): Promise<{ id: string; name: string }[]> {
  const { rows } = await pool().query<{ id: string; name: string }>(
    `select distinct p.id, p.name from person p join "grant" g on g.person_id = p.id
     where p.disabled_at is null and g.role = any($2::role[])
       and g.starts_on <= $3 and (g.ends_on is null or g.ends_on >= $3)
       and (g.organisation_code = $1 or exists (
         select 1 from membership m where m.child_code = g.organisation_code and m.parent_code = $1
           and membership_holds(m, $3)))
     order by p.name`,
    [system, roles, today()],
  );
  return rows;
}
