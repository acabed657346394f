import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { scopeOf } from "@/lib/permissions/can";
import { addDays, type Day } from "@/lib/periods/day";
import { pool } from "@/lib/server/db";

/** Something of assurance that waits for a person, in words that name no practice, and where to do it. */
export type AssuranceNeed = { words: string; path: string };

/** Days ahead of which one is told that an action is due. */
const AHEAD = 7;

type Row = { kind: keyof typeof WORDS; n: number; practice: string; own: boolean };

const WORDS = {
  overdue: ["action is overdue", "actions are overdue"],
  due: ["action is due within 7 days", "actions are due within 7 days"],
  offer: ["offer of support waits for your answer", "offers of support wait for your answer"],
  agree: ["improvement plan waits for your agreement", "improvement plans wait for your agreement"],
  accepted: ["accepted offer of support waits to start", "accepted offers of support wait to start"],
} as const;

/** Where each leads when it concerns several practices. */
const PAGES = { overdue: "plan", due: "plan", offer: "support", agree: "plan", accepted: "support" } as const;

/**
 * What waits for the actor on a day: to whoever writes plans, the ICB's actions
 * and those that name them; to a practice, its own. In one statement.
 */
export async function assuranceNeeds(actor: Actor, on: Day): Promise<AssuranceNeed[]> {
  const writes = scopeOf(actor, "support.write").organisations;
  const answers = scopeOf(actor, "support.answer").organisations;
  if (writes.length + answers.length === 0) return [];
  const { rows } = await pool().query<Row>(
    `with reach as (
       select code, (code = any($2) or pcn = any($2) or place = any($2) or system = any($2)) as own,
              (code = any($1) or pcn = any($1) or place = any($1) or system = any($1)) as writes
       from practice_on($3)),
     found as (
       select case when a.due < $3 then 'overdue' else 'due' end as kind, a.practice
       from plan_action a join improvement_plan p on p.id = a.plan_id join reach r on r.code = a.practice
       where a.state not in ('DONE', 'STOPPED') and p.closed_on is null and a.due <= $4
         and (r.own and a.side = 'PRACTICE' or r.writes and (a.owner_id = $5 or a.owner_id is null and a.side <> 'PRACTICE'))
       union all
       select 'offer', g.practice from support_given g join reach r on r.code = g.practice and r.own
       where g.state = 'OFFERED'
       union all
       select 'agree', p.practice from improvement_plan p join reach r on r.code = p.practice and r.own
       where p.closed_on is null and p.agreed_on is null
       union all
       select 'accepted', g.practice from support_given g join reach r on r.code = g.practice and r.writes
       where g.state = 'ACCEPTED')
     select kind, count(*)::int as n, min(practice) as practice, min(practice) = max(practice) as own
     from found group by kind order by kind`,
    [writes, answers, on, addDays(on, AHEAD), actor.id],
  );
  return (Object.keys(WORDS) as Row["kind"][]).flatMap((kind) => {
    const row = rows.find((each) => each.kind === kind);
    if (!row) return [];
    const [one, many] = WORDS[kind];
    const path = row.own ? `/assurance/${row.practice}/${PAGES[kind]}` : "/assurance/support";
    return [{ words: row.n === 1 ? `1 ${one}` : `${row.n} ${many}`, path }];
  });
}
