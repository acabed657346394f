import "server-only";
import { cache } from "react";
import { roleName, type Role } from "@/lib/permissions/role";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

/** Someone who sits on a system's panel, from day to day, with the role they hold there. */
export type PanelMember = {
  id: number;
  person: string;
  name: string;
  /** In words; null: they hold none in force. */
  role: string | null;
  chair: boolean;
  startsOn: Day;
  endsOn: Day | null;
};

/** Everyone who ever sat on a system's panel: the chair first, then by name. */
export const panelOf = cache(async (system: string, on: Day): Promise<PanelMember[]> => {
  const { rows } = await knownAnswers().query<Omit<PanelMember, "role"> & { role: Role | null }>(
    `select m.id, m.person_id as person, p.name, m.chair, m.starts_on as "startsOn", m.ends_on as "endsOn",
            (select g.role from "grant" g
             where g.person_id = m.person_id and g.organisation_code = m.system
               and g.starts_on <= $2 and (g.ends_on is null or g.ends_on >= $2) order by g.id limit 1) as role
     from panel_member m join person p on p.id = m.person_id
     where m.system = $1 order by m.chair desc, p.name, m.starts_on`,
    [system, on],
  );
  return rows.map((row) => ({ ...row, role: row.role && roleName({ role: row.role, deputy: false }) }));
});

/** Those who sit on the panel on a day. */
export function sittingOn(members: readonly PanelMember[], on: Day): PanelMember[] {
  return members.filter(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on));
}

/** People who hold a role of the ICB in force and so may be given a seat. */
export async function seatable(system: string, on: Day): Promise<{ value: string; name: string }[]> {
  const { rows } = await knownAnswers().query<{ value: string; name: string; role: Role }>(
    `select distinct on (p.name, p.id) p.id as value, p.name, g.role
     from person p join "grant" g on g.person_id = p.id
     where g.organisation_code = $1 and g.role in ('ICB_PRIMARY_CARE', 'ICB_QUALITY', 'ICB_CONTRACTS')
       and g.starts_on <= $2 and (g.ends_on is null or g.ends_on >= $2)
     order by p.name, p.id, g.id`,
    [system, on],
  );
  return rows.map(({ value, name, role }) => ({
    value,
    name: `${name}, ${roleName({ role, deputy: false })}`,
  }));
}
