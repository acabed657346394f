import "server-only";
import { cache } from "react";
import type { Day } from "@/lib/periods/day";
import type { SupportState } from "@/lib/pqaf/support-state";
import { knownAnswers } from "@/lib/server/known-answers";

/** Support offered to a practice, with each step's day and words. */
export type SupportGiven = {
  id: number;
  offer: number;
  name: string;
  provider: string;
  what: string;
  metrics: string[];
  triggers: string[];
  words: string;
  state: SupportState;
  offeredOn: Day;
  offeredBy: string;
  answeredOn: Day | null;
  answeredBy: string | null;
  answer: string | null;
  startedOn: Day | null;
  endedOn: Day | null;
  outcome: string | null;
};

/** Everything a practice was ever offered, what is open first, then the newest. */
export const supportOf = cache(async (practice: string): Promise<SupportGiven[]> => {
  const { rows } = await knownAnswers().query<SupportGiven>(
    `select g.id, g.offer_id as offer, o.name, o.provider, o.what, g.metrics, g.triggers, g.words, g.state,
            g.offered_on as "offeredOn", coalesce(by.name, 'Someone') as "offeredBy",
            g.answered_on as "answeredOn", answered.name as "answeredBy", g.answer,
            g.started_on as "startedOn", g.ended_on as "endedOn", g.outcome
     from support_given g
     join support_offer o on o.id = g.offer_id
     left join person by on by.id = g.offered_by
     left join person answered on answered.id = g.answered_by
     where g.practice = $1
     order by g.state in ('DECLINED', 'ENDED', 'WITHDRAWN'), g.offered_on desc, g.id desc`,
    [practice],
  );
  return rows;
});
