import "server-only";
import { checkOf, type KeptCheck } from "@/lib/appointments/figure-check";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { displayName } from "@/lib/organisations/display-name";
import type { Day } from "@/lib/periods/day";
import type { Assurance, Quartile, SpcRule, SpcState, State, Verdict } from "@/lib/readings/reading";
import { inPieces, isStale, type TrendPoint } from "@/lib/readings/series";
import type { ComparatorLines, Figure, Level, PeerKind, Standing } from "@/lib/readings/view";
import { knownAnswers } from "@/lib/server/known-answers";
import { headOf } from "./metrics";

/** Which stored comparator a page asked for. Peers are compared in peers.ts. */
export type ComparatorKind = Exclude<ComparatorLines["kind"], PeerKind>;

/** A stored reading with its standing in one comparator, as the database gives it. */
export type FigureRow = {
  metric: string;
  period: string;
  periodEnd: Day;
  code: string;
  name: string;
  level: Level;
  state: State;
  reason: string | null;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
  spc: SpcState | null;
  spcRules: SpcRule[];
  assurance: Assurance | null;
  changePrevious: number | null;
  changeYear: number | null;
  acrossBreak: boolean;
  practices: number | null;
  pcn: string | null;
  place: string | null;
  comparator: string | null;
  comparatorName: string | null;
  comparatorKind: ComparatorKind | null;
  rank: number | null;
  n: number | null;
  quartile: Quartile | null;
  verdict: Verdict | null;
  lines: Omit<ComparatorLines, "code" | "name" | "kind"> | null;
  kept: KeptCheck | null;
};

/** What a stored reading `r` of an organisation `o` says by itself. */
export const OF_READING = `
  r.metric_code as metric, r.period, r.period_end as "periodEnd", r.organisation_code as code,
  o.name, r.level, r.state, r.reason, r.numerator, r.denominator, r.value, r.lower, r.upper,
  r.spc, r.spc_rules as "spcRules", r.assurance, r.change_previous as "changePrevious",
  r.change_year as "changeYear", r.across_break as "acrossBreak", r.practices`;

/** The lines of a comparator `k`. */
export const LINES = `json_build_object(
  'n', k.n, 'value', k.value, 'q1', k.q1, 'q2', k.q2, 'q3', k.q3, 'p02', k.p02, 'p98', k.p98,
  'phi', k.phi, 'outside998', k.outside_998, 'outside998Adjusted', k.outside_998_adjusted)`;

/** What a practice's return `a` of the month says of the figure. */
export const CHECK = `json_build_object('state', a.state, 'disputes', (
  select coalesce(json_agg(json_build_object('figure', d.figure, 'national', d.national, 'own', d.own,
                                             'state', d.state) order by d.id), '[]')
  from return_dispute d where d.return_id = a.id))`;

/** The columns and joins every figure shares; what is wanted is said in the `where` that follows. */
const SELECT = `
  select ${OF_READING},
         p.pcn, p.place, wanted.code as comparator, coalesce(go.name, 'England') as "comparatorName",
         $1::text as "comparatorKind",
         c.rank, c.n, c.quartile, c.verdict,
         case when k.n is null then null else ${LINES} end as lines,
         kept.check as kept`;

/** The comparator asked for ($1) is found from where the organisation sat, so that one not compared still shows its line. */
const JOINS = `
  join organisation o on o.code = r.organisation_code
  cross join lateral (
    select case $1 when 'SYSTEM' then r.scope when 'ENGLAND' then 'ENG'
                   when 'PLACE' then p.place when 'PCN' then p.pcn end as code,
           case $1 when 'ENGLAND' then 'ENG' else r.scope end as scope) wanted
  left join organisation go on go.code = wanted.code
  left join comparison c
    on c.metric_code = r.metric_code and c.period = r.period
   and c.organisation_code = r.organisation_code and c.comparator_code = wanted.code
   and c.scope = wanted.scope
  left join lateral (
    select * from comparator
    where metric_code = r.metric_code and period = r.period
      and comparator_code = wanted.code and level = r.level and scope = wanted.scope offset 0) k on true
  left join lateral (
    select ${CHECK} as check
    from appointment_return a
    where r.level = 'PRACTICE' and a.practice = r.organisation_code and a.month = r.period_start) kept on true`;

/** Some organisations' newest readings of each metric (or of those asked for) that ended on or before a day. */
export async function newestRows(
  { system, codes, metrics }: { system: string; codes: readonly string[]; metrics: readonly string[] | null },
  asAt: Day,
  comparator: ComparatorKind,
): Promise<FigureRow[]> {
  const { rows } = await knownAnswers().query<FigureRow>(
    `with r as (
       select distinct on (organisation_code, metric_code) * from reading
       where organisation_code = any($2) and scope = $4 and period_end <= $3
         and ($5::text[] is null or metric_code = any($5))
       order by organisation_code, metric_code, period_end desc)
     ${SELECT}
     from r
     left join (select code, pcn, place from practice_on($3)) p on p.code = r.organisation_code
     ${JOINS}`,
    [comparator, codes, asAt, system, metrics],
  );
  return rows;
}

/** Every organisation's reading of one metric and period in one system, worst rank last. */
export async function metricRows(
  { system, metric, period, end }: { system: string; metric: string; period: string; end: Day },
  comparator: ComparatorKind,
): Promise<FigureRow[]> {
  const { rows } = await knownAnswers().query<FigureRow>(
    `${SELECT}
     from reading r
     left join (select code, pcn, place from practice_on($5)) p on p.code = r.organisation_code
     ${JOINS}
     where r.scope = $2 and r.metric_code = $3 and r.period = $4
     order by c.rank, o.name`,
    [comparator, system, metric, period, end],
  );
  return rows;
}

type Wanted = {
  system: string;
  metrics: readonly string[];
  codes: readonly string[];
  to: Day;
  periods: number;
};

/** The newest periods of the metrics asked for up to a day, by metric and organisation, oldest first. */
export async function seriesBy({
  system,
  metrics,
  codes,
  to,
  periods,
}: Wanted): Promise<Map<string, TrendPoint[]>> {
  const { rows } = await knownAnswers().query<{ metric: string; code: string; points: TrendPoint[] }>(
    `select metric_code as metric, organisation_code as code,
            json_agg(json_build_object('period', period, 'value',
              case when state in ('reported', 'too-small') then value end, 'source', source) order by period_start) as points
     from (
       select *, row_number() over (partition by metric_code, organisation_code order by period_start desc) as age
       from reading
       where metric_code = any($1) and organisation_code = any($2) and scope = $5 and period_end <= $3) recent
     where age <= $4
     group by 1, 2`,
    [metrics, codes, to, periods, system],
  );
  return new Map(rows.map(({ metric, code, points }) => [`${metric} ${code}`, points]));
}

/** A row as a page shows it. */
export function figureFrom(
  row: FigureRow,
  { definition, asAt, series }: { definition: MetricDefinition; asAt: Day; series: TrendPoint[] },
): Figure {
  const stale = row.state !== "not-reported" && isStale(definition, row.periodEnd, asAt);
  return {
    metric: headOf(definition),
    organisation: { code: row.code, name: displayName(row.name), level: row.level },
    period: row.period,
    state: stale ? "stale" : row.state,
    reason: row.reason,
    numerator: row.numerator,
    denominator: row.denominator,
    value: row.value,
    lower: row.lower,
    upper: row.upper,
    spc: row.spc,
    spcRules: row.spcRules,
    assurance: row.assurance,
    changePrevious: row.changePrevious,
    changeYear: row.changeYear,
    acrossBreak: row.acrossBreak,
    comparator: comparatorOf(row),
    standing: standingOf(row),
    series: inPieces(definition, series),
    check: row.level === "PRACTICE" ? checkOf(definition.formula, row.kept) : null,
  };
}

function comparatorOf({
  comparator,
  comparatorName,
  comparatorKind,
  lines,
}: FigureRow): ComparatorLines | null {
  if (!comparator || !comparatorName || !comparatorKind || !lines) return null;
  return { code: comparator, name: displayName(comparatorName), kind: comparatorKind, ...lines };
}

function standingOf({ rank, n, quartile, verdict }: FigureRow): Standing | null {
  return n === null ? null : { rank, n, quartile, verdict };
}
