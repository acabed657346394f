import "server-only";
import type { Day } from "@/lib/periods/day";
import type { Quartile, SpcRule, SpcState, State, Verdict } from "@/lib/readings/reading";
import type { RuleName } from "@/lib/readings/reading-work";
import type { Level } from "@/lib/readings/view";
import { pool } from "@/lib/server/db";

/** One measure's two periods, and those its trend is read from at each look. */
export type WantedPair = {
  metric: string;
  earlier: string;
  later: string;
  earlierTrend: string | null;
  laterTrend: string | null;
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

/** Both halves of each organisation's measure in a system, where they differ or either was revised. */
export async function pairRows(system: string, wanted: readonly WantedPair[], on: Day): Promise<PairRow[]> {
  const { rows } = await pool().query<PairRow>(
    `select w.metric, b.organisation_code as code, o.name, b.level,
            coalesce(p.pcn, null) as pcn, coalesce(p.place, up.place) as place,
            ${half("a", "ca", "ta")} as earlier, ${half("b", "cb", "tb")} as later
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bool[])
            as w (metric, earlier, later, earlier_trend, later_trend, "all")
     join reading b on b.metric_code = w.metric and b.period = w.later and b.scope = $1
     join reading a on a.metric_code = w.metric and a.period = w.earlier and a.scope = $1
                   and a.organisation_code = b.organisation_code
     left join reading ta on ta.metric_code = w.metric and ta.period = w.earlier_trend and ta.scope = $1
                         and ta.organisation_code = b.organisation_code
     left join reading tb on tb.metric_code = w.metric and tb.period = w.later_trend and tb.scope = $1
                         and tb.organisation_code = b.organisation_code
     ${standing("ca", "a")} ${standing("cb", "b")}
     join organisation o on o.code = b.organisation_code
     left join (select code, pcn, place from practice_on($8)) p on p.code = b.organisation_code
     left join (select distinct on (pcn) pcn, place from practice_on($8) where pcn is not null order by pcn, place) up
       on up.pcn = b.organisation_code
     where w."all" or a.state <> b.state
        or coalesce(ca.quartile = 1, false) <> coalesce(cb.quartile = 1, false)
        or ta.spc is distinct from tb.spc
        or exists (select 1 from reading_revision v
                   where v.scope = $1 and v.metric_code = w.metric and v.period in (w.earlier, w.later)
                     and v.organisation_code = b.organisation_code)`,
    [
      system,
      wanted.map((each) => each.metric),
      wanted.map((each) => each.earlier),
      wanted.map((each) => each.later),
      wanted.map((each) => each.earlierTrend),
      wanted.map((each) => each.laterTrend),
      wanted.map((each) => each.all),
      on,
    ],
  );
  return rows;
}

function half(reading: string, comparison: string, trend: string): string {
  return `json_build_object('state', ${reading}.state, 'value', ${reading}.value, 'edition', ${reading}.edition,
    'source', ${reading}.source || '/' || coalesce(${reading}.denominator_from, ''),
    'quartile', ${comparison}.quartile, 'verdict', ${comparison}.verdict, 'spc', ${trend}.spc,
    'spcRules', coalesce(${trend}.spc_rules, '{}'),
    'excluded', exists (select 1 from exclusion e
      where e.organisation_code = ${reading}.organisation_code
        and (e.metric_code is null or e.metric_code = ${reading}.metric_code)
        and e.starts_on <= ${reading}.period_end and (e.ends_on is null or e.ends_on >= ${reading}.period_end)))`;
}

function standing(comparison: string, reading: string): string {
  return `left join comparison ${comparison}
    on ${comparison}.metric_code = ${reading}.metric_code and ${comparison}.period = ${reading}.period
   and ${comparison}.organisation_code = ${reading}.organisation_code
   and ${comparison}.comparator_code = $1 and ${comparison}.scope = $1`;
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
      wanted.map((each) => each.earlier),
      wanted.map((each) => each.later),
    ],
  );
  return rows;
}
