import "server-only";
import type { KeptCheck } from "@/lib/appointments/figure-check";
import { displayName } from "@/lib/organisations/display-name";
import type { Day } from "@/lib/periods/day";
import type { Noted } from "@/lib/readings/annotations";
import { rulesOf, type LineRules } from "@/lib/readings/line-rules";
import type { State } from "@/lib/readings/reading";
import type { TrendPoint } from "@/lib/readings/series";
import { knownAnswers, remembered } from "@/lib/server/known-answers";
import { lineRules } from "@/lib/server/readings/line-rules";
import { CHECK } from "./figure-rows";

type Wanted = { system: string; metric: string; code: string; to: Day };

/** A point of a line with what its table says beside it. */
export type ChartedPoint = TrendPoint & {
  numerator: number | null;
  n: number | null;
  recorded: State;
  reason: string | null;
  /** Whether it is a practice's own, which its return may say something of. */
  ofPractice: boolean;
  kept: KeptCheck | null;
};

export type ChartedLine = { points: ChartedPoint[]; rules: LineRules; noted: Noted[] };

/**
 * Every period of one organisation's measure up to a day, oldest first, with
 * what the reading of the last one was judged by and what happened meanwhile.
 * Ask only for an organisation whose figure the reader has been shown.
 */
export const chartedLine = remembered("charted line", async (wanted: Wanted): Promise<ChartedLine> => {
  const { system, metric, code } = wanted;
  const [points, rules, noted] = await Promise.all([
    pointsOf(wanted),
    lineRules(knownAnswers()),
    notedOf(wanted),
  ]);
  return { points, rules: rulesOf(rules(system, metric), code), noted };
});

async function pointsOf({ system, metric, code, to }: Wanted): Promise<ChartedPoint[]> {
  const { rows } = await knownAnswers().query<ChartedPoint>(
    `select period, case when state in ('reported', 'too-small') then value end as value,
            source || '/' || coalesce(denominator_from, '') as source,
            numerator, denominator as n, state as recorded, reason, level = 'PRACTICE' as "ofPractice",
            (select ${CHECK} from appointment_return a
             where level = 'PRACTICE' and a.practice = organisation_code and a.month = period_start
               and source = 'gpad') as kept
     from reading
     where scope = $1 and metric_code = $2 and organisation_code = $3 and period_end <= $4
     order by period_start`,
    [system, metric, code, to],
  );
  return rows;
}

type NotedRow = { on: Day; kind: Noted["kind"]; words: string; reason: string };

/** What was noted of the line, where its limits were reset, and practices that merged into it, which are known without a note. */
async function notedOf({ system, metric, code, to }: Wanted): Promise<Noted[]> {
  const { rows } = await knownAnswers().query<NotedRow & { joined: string | null }>(
    `select "on", kind, words, reason, null as joined from annotation
     where scope = $1 and (metric_code is null or metric_code = $2)
       and (organisation_code is null or organisation_code = $3) and "on" <= $4 and withdrawn_at is null
     union all
     select period_start, 'rebase', 'limits reset', reason, null from rebase
     where scope = $1 and metric_code = $2 and (organisation_code is null or organisation_code = $3)
       and period_start <= $4 and withdrawn_at is null
     union all
     select s."on", 'merger', 'merger', '', o.name
     from succession s join organisation o on o.code = s.predecessor_code
     where s.successor_code = $3 and s."on" <= $4
     order by 1`,
    [system, metric, code, to],
  );
  return rows.map(({ joined, reason, ...noted }) => ({
    ...noted,
    reason: joined === null ? reason : `${displayName(joined)} joined this practice`,
  }));
}
