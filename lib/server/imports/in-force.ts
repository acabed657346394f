import "server-only";
import type { Counts } from "@/lib/appointments/cells";
import type { SourceDataset } from "@/lib/loads/source-content";
import { isAreas } from "@/lib/loads/dataset";
import { isUndecided, MEMBERS, type KnownCounts } from "@/lib/loads/summary-member";
import type { Day } from "@/lib/periods/day";
import { pool } from "@/lib/server/db";
import type { Part } from "./place-content";

/**
 * Whether this very table of this very file is already loaded and wholly in
 * force, and holds nothing more for us: a code that was unknown then and has a
 * system by now has figures in it that were left out. A file that holds no year
 * is another one when it is said to be of another.
 */
export async function alreadyLoaded(
  sha256: string,
  dataset: SourceDataset,
  year: string | null,
): Promise<string | null> {
  const datasets = isUndecided(dataset) ? MEMBERS[dataset] : [dataset];
  const { rows } = await pool().query<{ dataset: string }>(
    `select l.dataset from load l
     where l.sha256 = $1 and l.dataset = any($2) and l.status = 'LOADED'
       and exists (select 1 from load_part p where p.load_id = l.id and p.period = coalesce($3, p.period))
       and not exists (select 1 from load_part p where p.load_id = l.id and p.superseded_by is not null)
       and not exists (
         select 1 from jsonb_array_elements_text(l.unknown) as code
         cross join (select (max(period_start + case when period like '%/%' then interval '1 year'
                                                     when period like '%-Q%' then interval '3 months'
                                                     else interval '1 month' end) - interval '1 day')::date as wanted
                     from load_part where load_id = l.id) as the
         join membership own on own.child_code = code and membership_holds(own, the.wanted)
         left join membership up on up.child_code = own.parent_code and up.parent_kind = 'SYSTEM'
                                and membership_holds(up, the.wanted)
         where own.source = 'FILE' and (own.parent_kind = 'SYSTEM' or (own.parent_kind = 'SUB_ICB' and up.id is not null)))`,
    [sha256, datasets, year],
  );
  return rows[0]?.dataset ?? null;
}

/** What is known of a month's practices, to tell summary tables apart by: their sister tables before a crosstab, which may be of another revision. */
export async function knownCounts(months: readonly Day[]): Promise<KnownCounts> {
  const { rows } = await pool().query<{ code: string; counts: Counts }>(
    `select f.organisation_code as code, f.counts
     from fact f
     join load_in_force p
       on p.load_id = f.load_id and p.series = f.dataset and p.scope = f.scope and p.period_start = f.month
     where f.month = any($1) and f.dataset in ('gpad-summary-1', 'gpad-summary-3a', 'gpad-summary-5', 'gpad-crosstab')
     order by f.dataset = 'gpad-crosstab' desc, f.dataset desc`,
    [months],
  );
  const known = new Map<string, Counts>();
  for (const { code, counts } of rows) known.set(code, { ...known.get(code), ...counts });
  return known;
}

/** Those of the parts that a load in force speaks for already, as "series period scope": one question, not one a part. */
export async function replacedBy(parts: readonly Part[]): Promise<Set<string>> {
  const { rows } = await pool().query<{ key: string }>(
    `select distinct concat_ws(' ', series, period, scope) as key from load_in_force
     where series = any($1) and period = any($2)`,
    [[...new Set(parts.map(({ series }) => series))], [...new Set(parts.map(({ period }) => period))]],
  );
  return new Set(rows.map(({ key }) => key));
}

/** What each organisation of a part has in force now, as text to compare: its counts, else what the file said in words. */
export async function inForceOf(part: Part): Promise<Map<string, string>> {
  const { series, period, scope, start } = part;
  if (isAreas(series)) return areasInForce(part);
  if (series.startsWith("metric:")) return figuresOf(UPLOADED_IN_FORCE, [series, period, scope]);
  const counts = await figuresOf(COUNTS_IN_FORCE, [series, period, scope, start]);
  return counts.size > 0 ? counts : figuresOf(WORDS_IN_FORCE, [series, period, scope]);
}

const UPLOADED_IN_FORCE = `
  select f.organisation_code as code,
         jsonb_build_array(f.numerator, f.denominator, f.value, f.suppressed, f.note)::text as figures
  from metric_fact f join load_in_force p on p.load_id = f.load_id and p.scope = f.scope and p.period = f.period
   and p.series = 'metric:' || f.metric_code
  where p.series = $1 and p.period = $2 and p.scope = $3`;

const COUNTS_IN_FORCE = `
  select f.organisation_code as code, f.counts::text as figures
  from fact f join load_in_force p on p.load_id = f.load_id and p.series = f.dataset and p.scope = f.scope
   and p.period_start = f.month
  where p.series = $1 and p.period = $2 and p.scope = $3 and f.month = $4`;

const WORDS_IN_FORCE = `
  select a.organisation_code as code, jsonb_object_agg(a.key, a.value)::text as figures
  from organisation_attribute a join load_in_force p on p.load_id = a.load_id and p.scope = a.scope
  where p.series = $1 and p.period = $2 and p.scope = $3 group by 1`;

async function figuresOf(statement: string, values: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await pool().query<{ code: string; figures: string }>(statement, [...values]);
  return new Map(rows.map(({ code, figures }) => [code, figures]));
}

async function areasInForce({ series, period, scope }: Part): Promise<Map<string, string>> {
  const { rows } = await pool().query<{ code: string; figures: string }>(
    `select a.code, jsonb_build_array(a.name, a.within, a.outline)::text as figures
     from area a join load_in_force p on p.load_id = a.load_id
      and p.scope = case when a.kind = 'ward' then coalesce(a.within, 'ENG') else 'ENG' end
     where p.series = $1 and p.period = $2 and p.scope = $3`,
    [series, period, scope],
  );
  return new Map(rows.map(({ code, figures }) => [code, figures]));
}

/** The practices that the load in force of a file of organisations lists, for the same day and scope. */
export async function statedBy({ series, period, scope }: Part): Promise<string[]> {
  const { rows } = await pool().query<{ code: string }>(
    `select distinct s.child_code as code
     from load_in_force p
     join membership_statement s on s.load_id = p.load_id
     join organisation o on o.code = s.child_code and o.kind = 'PRACTICE'
     where p.series = $1 and p.period = $2 and p.scope = $3
       and ($3 = 'ENG' or (s.parent_kind = 'SUB_ICB' and exists (
             select 1 from membership_statement up
             where up.load_id = p.load_id and up.child_code = s.parent_code
               and up.parent_kind = 'SYSTEM' and up.parent_code = $3)))`,
    [series, period, scope],
  );
  return rows.map((row) => row.code);
}

/** Names and codes known now from files, seeded placeholders left out, to count what an organisations file adds and changes. */
export async function organisationNames(codes: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await pool().query<{ code: string; name: string }>(
    "select code, name from organisation where code = any($1) and named_on is not null",
    [codes],
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}
