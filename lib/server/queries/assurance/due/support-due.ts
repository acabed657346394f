import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { scopeOf } from "@/lib/permissions/can";
import { addDays, type Day } from "@/lib/periods/day";
import type { FallingDue } from "@/lib/pqaf/falling-due";
import { knownAnswers } from "@/lib/server/known-answers";
import { named } from "./named";

/** Days ahead of which one is told that an action is due. */
const AHEAD = 7;

/** Actions that fall due, offers to answer or to start and plans to agree, in one statement. */
export async function supportDue(actor: Actor, on: Day): Promise<FallingDue[]> {
  const writes = scopeOf(actor, "support.write").organisations;
  const answers = scopeOf(actor, "support.answer").organisations;
  if (writes.length + answers.length === 0) return [];
  const { rows } = await knownAnswers().query<FallingDue>(
    `with reach as (
       select code, name, (code = any($2) or pcn = any($2) or place = any($2) or system = any($2)) as own,
              (code = any($1) or pcn = any($1) or place = any($1) or system = any($1)) as writes
       from practice_on($3)),
     found as (
       select case when a.due < $3 then 'action-overdue' else 'action-due' end as "is", a.practice, a.title as what, a.id, a.due as "on"
       from plan_action a join improvement_plan p on p.id = a.plan_id join reach r on r.code = a.practice
       where a.state not in ('DONE', 'STOPPED') and p.closed_on is null and a.due <= $4
         and (r.own and a.side = 'PRACTICE' or r.writes and (a.owner_id = $5 or a.owner_id is null and a.side <> 'PRACTICE'))
       union all
       select case g.state when 'OFFERED' then 'offer' else 'accepted' end, g.practice, o.name, g.id, coalesce(g.answered_on, g.offered_on)
       from support_given g join support_offer o on o.id = g.offer_id join reach r on r.code = g.practice
       where g.state = 'OFFERED' and r.own or g.state = 'ACCEPTED' and r.writes
       union all
       select 'agree', p.practice, null, null, p.opened_on from improvement_plan p join reach r on r.code = p.practice and r.own
       where p.closed_on is null and p.agreed_on is null)
     select f.*, r.name as "practiceName" from found f join reach r on r.code = f.practice`,
    [writes, answers, on, addDays(on, AHEAD), actor.id],
  );
  return rows.map(named);
}
