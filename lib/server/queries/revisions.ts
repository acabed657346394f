import "server-only";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Quartile, SpcState, State, Verdict } from "@/lib/readings/reading";
import type { RuleName } from "@/lib/readings/reading-work";
import { knownAnswers } from "@/lib/server/known-answers";

type Wanted = { metric: string; organisation: string; period: string };

/** What a figure was, or is, known to be. */
export type KnownFigure = {
  state: State;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  quartile: Quartile | null;
  verdict: Verdict | null;
  spc: SpcState | null;
};

/** What a figure was until an instant, and why it changed then. */
export type KeptRevision = KnownFigure & {
  until: Date;
  cause: "data" | "rule";
  rules: RuleName[];
  loadsBefore: number[];
  loadsAfter: number[];
};

/**
 * Everything a figure was before it was what it is, oldest first. Ask only for
 * an organisation whose figure the reader has been shown.
 */
export async function revisionsOf({ system }: FiguresScope, wanted: Wanted): Promise<KeptRevision[]> {
  const { rows } = await knownAnswers().query<KeptRevision>(
    `select at as until, cause, rules, loads_before as "loadsBefore", loads_after as "loadsAfter",
            state, numerator, denominator, value, quartile, verdict, spc
     from reading_revision
     where scope = $1 and metric_code = $2 and organisation_code = $3 and period = $4
     order by id`,
    [system, wanted.metric, wanted.organisation, wanted.period],
  );
  return rows;
}

/** A figure as it was known at an instant; null where it was not computed by then and is not now. */
export async function figureAsKnown(
  { system }: FiguresScope,
  { metric, organisation, period }: Wanted,
  at: Date,
): Promise<KnownFigure | null> {
  const { rows } = await knownAnswers().query<KnownFigure>(
    `select state, numerator, denominator, value, quartile, verdict, spc from (
       select 0 as now, id, state, numerator, denominator, value, quartile, verdict, spc
       from reading_revision
       where scope = $1 and metric_code = $2 and organisation_code = $3 and period = $4 and at > $5
       union all
       select 1, 0, r.state, r.numerator, r.denominator, r.value, c.quartile, c.verdict, r.spc
       from reading r
       left join comparison c
         on c.metric_code = r.metric_code and c.period = r.period and c.organisation_code = r.organisation_code
        and c.comparator_code = r.scope and c.scope = r.scope
       where r.scope = $1 and r.metric_code = $2 and r.organisation_code = $3 and r.period = $4) known
     order by now, id limit 1`,
    [system, metric, organisation, period, at],
  );
  return rows[0] ?? null;
}
