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
  const [rows, sat] = await Promise.all([halves(system, wanted), whereEachSat(on)]);
  const byCode = new Map(sat.map((each) => [each.code, each]));
  return rows.flatMap((row) => {
    const where = byCode.get(row.code);
    return where ? [{ ...row, ...where }] : [];
  });
}

type Halves = Omit<PairRow, "name" | "pcn" | "place">;

async function halves(system: string, wanted: readonly WantedPair[]): Promise<Halves[]> {
  const { rows } = await pool().query<Halves>(
    `with w as (
       select * from unnest($2::text[], $3::date[], $4::date[], $5::date[], $6::date[], $7::bool[], $8::date[], $9::date[])
                       as w (metric, earlier, later, earlier_trend, later_trend, "all", earlier_end, later_end)),
     needed as (
       select metric, earlier as start from w union select metric, later from w
       union select metric, earlier_trend from w union select metric, later_trend from w),
     figure as materialized (
       select r.* from needed n cross join lateral (
         select metric_code, period_start, period_end, organisation_code, level, state, value, edition, spc, spc_rules,
                source || '/' || coalesce(denominator_from, '') as source
         from reading where scope = $1 and metric_code = n.metric and period_start = n.start offset 0) r),
     compared as materialized (
       select c.* from needed n cross join lateral (
         select metric_code, period_start, organisation_code, quartile, verdict
         from comparison
         where scope = $1 and metric_code = n.metric and period_start = n.start and comparator_code = $1 offset 0) c),
     r as materialized (
       select f.*, c.quartile, c.verdict
       from figure f left join compared c using (metric_code, period_start, organisation_code)),
     revised as (
       select distinct v.metric_code, v.organisation_code
       from w join reading_revision v
         on v.scope = $1 and v.metric_code = w.metric and v.period_end in (w.earlier_end, w.later_end))
     select w.metric, b.organisation_code as code, b.level,
            ${half("a", "ta")} as earlier, ${half("b", "tb")} as later
     from w
     join r b on b.metric_code = w.metric and b.period_start = w.later
     join r a on a.metric_code = w.metric and a.period_start = w.earlier
             and a.organisation_code = b.organisation_code
     left join r ta on ta.metric_code = w.metric and ta.period_start = w.earlier_trend
                   and ta.organisation_code = b.organisation_code
     left join r tb on tb.metric_code = w.metric and tb.period_start = w.later_trend
                   and tb.organisation_code = b.organisation_code
     left join revised v on v.metric_code = w.metric and v.organisation_code = b.organisation_code
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
      wanted.map((each) => each.earlier.end),
      wanted.map((each) => each.later.end),
    ],
  );
  return rows;
}

type Whereabouts = Pick<PairRow, "code" | "name" | "pcn" | "place">;

/** Every organisation's name, and where practices and PCNs sat on a day: joined to the readings here, where it costs nothing. */
async function whereEachSat(on: Day): Promise<Whereabouts[]> {
  const { rows } = await pool().query<Whereabouts>(
    `with p as materialized (select code, pcn, place from practice_on($1)),
     up as (select pcn, min(place) as place from p where pcn is not null group by pcn)
     select o.code, o.name, p.pcn, coalesce(p.place, up.place) as place
     from organisation o left join p on p.code = o.code left join up on up.pcn = o.code`,
    [on],
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
