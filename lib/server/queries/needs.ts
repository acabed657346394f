import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { scopeOf } from "@/lib/permissions/can";
import { addDays, type Day } from "@/lib/periods/day";
import { pool } from "@/lib/server/db";
import { heldOn, SYSTEM } from "./system-of";

/** What waits for a person, as counts: each is 0 to whoever may do nothing about it. */
export type Needs = {
  /** Uploads with a table ready to load, or one that asks something. */
  uploads: number;
  /** Grants, and decisions to leave a practice out, that end within the days looked ahead. */
  grants: number;
  exclusions: number;
  /** Definitions in force whose next review was due before the day. */
  reviews: number;
};

/** As far as one plans ahead for what ends. */
const DAYS_AHEAD = 30;

/** What waits for the actor on a day, in one statement. */
export async function needsOf(actor: Actor, on: Day): Promise<Needs> {
  const under = (
    permission: "load.run" | "people.manage" | "organisations.manage" | "metric-definition.edit",
  ) => scopeOf(actor, permission).organisations;
  const { rows } = await pool().query<Needs>(
    `with ${heldOn("$4")}, below as (select code, system from practice_on($4))
     select
       (select count(distinct u.id)::int from upload u join upload_table t on t.upload_id = u.id
        where u.system = any($1) and u.discarded_at is null and t.status in ('ready', 'asks-member', 'asks-month')) as uploads,
       (select count(*)::int from "grant" g join organisation o on o.code = g.organisation_code
        where g.ends_on between $4 and $5 and ${SYSTEM} = any($2)) as grants,
       (select count(*)::int from exclusion x join below p on p.code = x.organisation_code
        where p.system = any($3) and x.ends_on between $4 and $5) as exclusions,
       (select count(*)::int from (
          select distinct on (r.metric_code) r.next_due from metric_review r
          where $6 and r.edition = (select max(e.edition) from metric_edition e where e.code = r.metric_code
                                    and e.effective_from <= $4 and (e.effective_to is null or e.effective_to >= $4))
          order by r.metric_code, r.reviewed_on desc, r.id desc) newest where newest.next_due < $4) as reviews`,
    [
      under("load.run"),
      under("people.manage"),
      under("organisations.manage"),
      on,
      addDays(on, DAYS_AHEAD),
      under("metric-definition.edit").length > 0,
    ],
  );
  return rows[0] ?? { uploads: 0, grants: 0, exclusions: 0, reviews: 0 };
}
