import "server-only";
import type { Scope } from "@/lib/permissions/can";
import type { Day } from "@/lib/periods/day";
import type { SupportState } from "@/lib/pqaf/support-state";
import type { TakeUpCounts } from "@/lib/pqaf/take-up-by-provider";
import { today } from "@/lib/server/clock";
import { knownAnswers } from "@/lib/server/known-answers";

/** What became of the offers of some support. Each offer is counted once, by how it stands. */
export type TakeUp = TakeUpCounts & { offer: number; name: string; provider: string };

/** Take-up of each support among the practices in reach, as they lie today. */
export async function takeUpOf({ organisations }: Scope): Promise<TakeUp[]> {
  const { rows } = await knownAnswers().query<TakeUp>(
    `select o.id as offer, o.name, o.provider, count(*)::int as offered,
            ${counted("OFFERED")} as waiting, ${counted("ACCEPTED")} as accepted, ${counted("DECLINED")} as declined,
            ${counted("UNDER_WAY")} as "underWay", ${counted("ENDED")} as ended, ${counted("WITHDRAWN")} as withdrawn
     from support_given g join support_offer o on o.id = g.offer_id ${IN_REACH}
     group by o.id order by o.provider, o.id`,
    [organisations, today()],
  );
  return rows;
}

/** Offers made, accepted and declined in a calendar quarter. */
export type TakeUpQuarter = { start: Day; offered: number; accepted: number; declined: number };

/** Each quarter in which something was offered or answered, oldest first. */
export async function takeUpByQuarter({ organisations }: Scope): Promise<TakeUpQuarter[]> {
  const { rows } = await knownAnswers().query<TakeUpQuarter>(
    `select start, sum(offered)::int as offered, sum(accepted)::int as accepted, sum(declined)::int as declined
     from (
       select date_trunc('quarter', g.offered_on)::date as start, 1 as offered, 0 as accepted, 0 as declined
       from support_given g ${IN_REACH}
       union all
       select date_trunc('quarter', g.answered_on)::date, 0, (g.state <> 'DECLINED')::int, (g.state = 'DECLINED')::int
       from support_given g ${IN_REACH} where g.answered_on is not null
     ) steps group by start order by start`,
    [organisations, today()],
  );
  return rows;
}

export type OfferedTo = { practice: string; name: string; state: SupportState; offeredOn: Day };

/** The practices in reach that some support was offered to, newest first. */
export async function offeredTo({ organisations }: Scope, offer: number): Promise<OfferedTo[]> {
  const { rows } = await knownAnswers().query<OfferedTo>(
    `select g.practice, p.name, g.state, g.offered_on as "offeredOn"
     from support_given g ${IN_REACH} where g.offer_id = $3 order by g.offered_on desc, g.id desc`,
    [organisations, today(), offer],
  );
  return rows;
}

const IN_REACH = `join practice_on($2) p on p.code = g.practice
       and (p.code = any($1) or p.pcn = any($1) or p.place = any($1) or p.system = any($1))`;

function counted(state: SupportState): string {
  return `count(*) filter (where g.state = '${state}')::int`;
}
