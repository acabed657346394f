import "server-only";
import type { Day } from "@/lib/periods/day";
import type { AccessPlanStatus } from "@/lib/programmes/access-plan";
import { pool } from "@/lib/server/db";
import type { Programme } from "./programme";

/** A PCN or practice of the system, with its access improvement plan where it has one. */
export type AccessPlanRow = {
  code: string;
  name: string;
  kind: "PCN" | "PRACTICE";
  place: string;
  status: AccessPlanStatus | null;
  agreedOn: Day | null;
  words: string;
  link: string;
  changedBy: string | null;
  version: number;
};

/** Every PCN and practice open on a day, by Place, its PCNs first. */
export async function accessPlansOf({ id, system }: Programme, on: Day): Promise<AccessPlanRow[]> {
  const { rows } = await pool().query<AccessPlanRow>(
    `with practices as (select code, pcn, place from practice_on($2) where system = $3
                         and (opened_on is null or opened_on <= $2) and (closed_on is null or closed_on > $2)),
          subjects as (select code, place, 'PRACTICE' as kind from practices
                       union
                       select pcn, place, 'PCN' from practices where pcn is not null)
     select s.code, o.name, s.kind, coalesce(po.name, 'In no Place') as place, a.status, a.agreed_on as "agreedOn",
            coalesce(a.words, '') as words, coalesce(a.link, '') as link, a.changed_by as "changedBy",
            coalesce(a.version, 0) as version
     from subjects s join organisation o on o.code = s.code
     left join organisation po on po.code = s.place
     left join access_plan a on a.programme_id = $1 and a.subject = s.code
     order by place, s.kind, o.name`,
    [id, on, system],
  );
  return rows;
}
