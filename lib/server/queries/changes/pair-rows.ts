import "server-only";
import type { Day } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import type { Quartile, SpcRule, SpcState, State, Verdict } from "@/lib/readings/reading";
import type { RuleName } from "@/lib/readings/reading-work";
import type { Level } from "@/lib/readings/view";
import { pool } from "@/lib/server/db";

/** One measure's two periods, and those its trend is read from at each look. */
export type WantedPair = {
  metric: string;
  earlier: Period;
  later: Period;
  earlierTrend: Period | null;
  laterTrend: Period | null;
  /** Every organisation, not only those that differ: an aim may be crossed where nothing else changed. */
  all: boolean;
};

type Half = {
  state: State;
  value: number | null;
  quartile: Quartile | null;
  verdict: Verdict | null;
  spc: SpcState | null;
  spcRules: SpcRule[];
  edition: number;
  source: string;
  excluded: boolean;
};

export type PairRow = {
  metric: string;
  code: string;
  name: string;
  level: Level;
  pcn: string | null;
  place: string | null;
  earlier: Half;
  later: Half;
};

/**
 * Both halves of each organisation's measure in a system, where they differ or
 * either was revised. The readings are taken out once, by their index, and
 * joined to one another in memory.
 */
export async function pairRows(system: string, wanted: readonly WantedPair[], on: Day): Promise<PairRow[]> {
  const { rows } = await pool().query<PairRow>(
    `with w as (
       select * from unnest($2::text[], $3::date[], $4::date[], $5::date[], $6::date[], $7::bool[])
                       as w (metric, earlier, later, earlier_trend, later_trend, "all")),
     needed as (
       select metric, earlier as start from w union select metric, later from w
       union select metric, earlier_trend from w union select metric, later_trend from w),
     r as materialized (
       select r.metric_code, r.period_start, r.period_end, r.organisation_code, r.level, r.state, r.value, r.edition,
              r.source || '/' || coalesce(r.denominator_from, '') as source, r.spc, r.spc_rules, c.quartile, c.verdict
       from needed n
       join reading r on r.scope = $1 and r.metric_code = n.metric and r.period_start = n.start
       left join comparison c
         on c.metric_code = r.metric_code and c.period = r.period and c.organisation_code = r.organisation_code
        and c.comparator_code = $1 and c.scope = $1),
     revised as (
       select distinct v.metric_code, v.organisation_code
       from w join reading_revision v on v.scope = $1 and v.metric_code = w.metric
       join r on r.metric_code = v.metric_code and r.organisation_code = v.organisation_code
             and r.period_end = v.period_end and r.period_start in (w.earlier, w.later)),
     p as materialized (select code, pcn, place from practice_on($8)),
     up as (select distinct on (pcn) pcn, place from p where pcn is not null order by pcn, place)
     select w.metric, b.organisation_code as code, o.name, b.level,
            p.pcn, coalesce(p.place, up.place) as place, ${half("a", "ta")} as earlier, ${half("b", "tb")} as later
     from w
     join r b on b.metric_code = w.metric and b.period_start = w.later
     join r a on a.metric_code = w.metric and a.period_start = w.earlier
             and a.organisation_code = b.organisation_code
     left join r ta on ta.metric_code = w.metric and ta.period_start = w.earlier_trend
                   and ta.organisation_code = b.organisation_code
     left join r tb on tb.metric_code = w.metric and tb.period_start = w.later_trend
                   and tb.organisation_code = b.organisation_code
     left join revised v on v.metric_code = w.metric and v.organisation_code = b.organisation_code
     join organisation o on o.code = b.organisation_code
     left join p on p.code = b.organisation_code
     left join up on up.pcn = b.organisation_code
     where w."all" or a.state <> b.state or v.metric_code is not null
        or coalesce(a.quartile = 1, false) <> coalesce(b.quartile = 1, false)
        or ta.spc is distinct from tb.spc`,
    [
      system,
      wanted.map((each) => each.metric),
      wanted.map((each) => each.earlier.start),
      wanted.map((each) => each.later.start),
      wanted.map((each) => each.earlierTrend?.start ?? null),
      wanted.map((each) => each.laterTrend?.start ?? null),
      wanted.map((each) => each.all),
      on,
    ],
  );
  return rows;
}

function half(reading: string, trend: string): string {
  return `json_build_object('state', ${reading}.state, 'value', ${reading}.value, 'edition', ${reading}.edition,
    'source', ${reading}.source, 'quartile', ${reading}.quartile, 'verdict', ${reading}.verdict,
    'spc', ${trend}.spc, 'spcRules', coalesce(${trend}.spc_rules, '{}'),
    'excluded', exists (select 1 from exclusion e
      where e.organisation_code = ${reading}.organisation_code
        and (e.metric_code is null or e.metric_code = ${reading}.metric_code)
        and e.starts_on <= ${reading}.period_end and (e.ends_on is null or e.ends_on >= ${reading}.period_end)))`;
}

/** What a figure was before it was revised, and why it was. Oldest first. */
export type RevisionRow = Omit<Half, "spcRules" | "edition" | "source" | "excluded"> & {
  metric: string;
  code: string;
  period: string;
  cause: "data" | "rule";
  rules: RuleName[];
};

/** The revisions of some measures' periods in a system. */
export async function revisionRows(system: string, wanted: readonly WantedPair[]): Promise<RevisionRow[]> {
  const { rows } = await pool().query<RevisionRow>(
    `select v.metric_code as metric, v.organisation_code as code, v.period, v.cause, v.rules,
            v.state, v.value, v.quartile, v.verdict, v.spc
     from unnest($2::text[], $3::text[], $4::text[]) as w (metric, earlier, later)
     join reading_revision v on v.scope = $1 and v.metric_code = w.metric and v.period in (w.earlier, w.later)
     order by v.id`,
    [
      system,
      wanted.map((each) => each.metric),
      wanted.map((each) => each.earlier.text),
      wanted.map((each) => each.later.text),
    ],
  );
  return rows;
}
