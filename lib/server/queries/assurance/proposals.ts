import "server-only";
import type { ClientBase, Pool } from "pg";
import type { Day } from "@/lib/periods/day";
import type { Known } from "@/lib/pqaf/propose-level";
import type { Level } from "@/lib/pqaf/level";
import { today } from "@/lib/server/clock";
import { knownAnswers } from "@/lib/server/known-answers";

/** What was proposed for a month, without what it rests on. */
export type ProposedMonth = {
  id: number;
  /** Its first day. */
  month: Day;
  /** Null: not enough data. */
  level: Level | null;
  floor: Level;
  counting: number;
  judged: number;
  editionId: number;
  madeOn: Day;
  /** How often it was proposed anew, and what was proposed first. */
  revisions: number;
  first: Level | null;
};

/** The newest proposal of every month of a practice, oldest first; of one month, or else the newest, also what it rests on. */
export async function proposedMonths(
  practice: string,
  month: Day | null,
): Promise<{ months: ProposedMonth[]; shown: ShownProposal | null }> {
  const { rows } = await knownAnswers().query<ProposedMonth & { known: Known | null; triggersOn: Day }>(
    `with all_made as (
       select *, (count(*) over w - 1)::int as revisions, first_value(level) over w as first, max(month) over () as last
       from level_proposal where practice = $1
       window w as (partition by month order by id rows between unbounded preceding and unbounded following))
     select id, month, level, floor, counting, judged, edition_id as "editionId", to_char(made_at at time zone 'Europe/London', 'YYYY-MM-DD') as "madeOn", revisions, first,
            triggers_on as "triggersOn", case when month = coalesce($2, last) then reasons end as known
     from all_made where newest order by month`,
    [practice, month],
  );
  const shown = rows.find(({ known }) => known !== null);
  return {
    months: rows,
    shown: shown?.known ? { ...shown, known: shown.known } : null,
  };
}

/** A month's newest proposal with what it rests on. */
export type ShownProposal = ProposedMonth & { known: Known; triggersOn: Day };

/** The newest proposal of a practice's newest month that has ended: what a panel decides upon. */
export async function newestProposal(
  practice: string,
  client: ClientBase | Pool = knownAnswers(),
): Promise<{ id: number; level: Level | null } | null> {
  const { rows } = await client.query<{ id: number; level: Level | null }>(
    `select id, level from level_proposal
     where practice = $1 and newest and month < date_trunc('month', $2::date) order by month desc limit 1`,
    [practice, today()],
  );
  return rows[0] ?? null;
}
