import "server-only";
import type { Day } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import type { Quartile, SpcRule, SpcState, State, Verdict } from "@/lib/readings/reading";
import type { RuleName } from "@/lib/readings/reading-work";
import type { Level } from "@/lib/readings/view";
import { knownAnswers } from "@/lib/server/known-answers";

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
 * either was revised. Measure by measure, because the planner cannot know how
 * many rows a list of months asks for, and would sort or read them all.
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
  const { rows } = await knownAnswers().query<Halves>(
    `with w as materialized (
       select * from unnest($2::text[], $3::date[], $4::date[], $5::date[], $6::date[], $7::bool[], $8::date[], $9::date[])
                       as w (metric, earlier, later, earlier_trend, later_trend, "all", earlier_end, later_end)),
     revised as materialized (
       select distinct v.metric_code, v.organisation_code
       from w join reading_revision v
         on v.scope = $1 and v.metric_code = w.metric and v.period_end in (w.earlier_end, w.later_end))
     select w.metric, pair.* from w cross join lateral (
       select b.organisation_code as code, b.level, ${half("a", "ta")} as earlier, ${half("b", "tb")} as later
       from ${readingsOf("w.later")} b
       join ${readingsOf("w.earlier")} a on a.organisation_code = b.organisation_code
       left join ${readingsOf("w.earlier_trend")} ta on ta.organisation_code = b.organisation_code
       left join ${readingsOf("w.later_trend")} tb on tb.organisation_code = b.organisation_code
       left join ${comparisonsOf("w.later")} cb on cb.organisation_code = b.organisation_code
       left join ${comparisonsOf("w.earlier")} ca on ca.organisation_code = b.organisation_code
       left join (select organisation_code as revised from revised where metric_code = w.metric offset 0) v
         on v.revised = b.organisation_code
       where w."all" or a.state <> b.state or v.revised is not null
          or coalesce(ca.quartile = 1, false) <> coalesce(cb.quartile = 1, false)
          or ta.spc is distinct from tb.spc
       offset 0) pair`,
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
  const { rows } = await knownAnswers().query<Whereabouts>(
    `with p as materialized (select code, pcn, place from practice_on($1)),
     up as (select pcn, min(place) as place from p where pcn is not null group by pcn)
     select o.code, o.name, p.pcn, coalesce(p.place, up.place) as place
     from organisation o left join p on p.code = o.code left join up on up.pcn = o.code`,
    [on],
  );
  return rows;
}

/** One month of one measure: a stretch of an index, and no more than a few hundred rows to join. */
function readingsOf(start: string): string {
  return `(select * from reading where scope = $1 and metric_code = w.metric and period_start = ${start} offset 0)`;
}

function comparisonsOf(start: string): string {
  return `(select * from comparison where scope = $1 and metric_code = w.metric and period_start = ${start}
            and comparator_code = $1 offset 0)`;
}

function half(reading: "a" | "b", trend: "ta" | "tb"): string {
  return `json_build_object('state', ${reading}.state, 'value', ${reading}.value, 'edition', ${reading}.edition,
    'source', ${reading}.source || '/' || coalesce(${reading}.denominator_from, ''),
    'quartile', c${reading}.quartile, 'verdict', c${reading}.verdict,
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
  const { rows } = await knownAnswers().query<RevisionRow>(
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
