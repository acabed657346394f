import "server-only";
import type { Counts } from "@/lib/appointments/cells";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { monthOf, type Period } from "@/lib/periods/period";
import type { Above, StoredSums } from "@/lib/readings/reconcile";
import { knownAnswers } from "@/lib/server/known-answers";

/** The newest figures of each measure that ended by a day, with where each practice sat on that period's last day. */
export async function sumsAt(
  { system }: FiguresScope,
  on: Day,
): Promise<{ end: Day; sums: StoredSums[]; above: Map<string, Above> }[]> {
  const { rows } = await knownAnswers().query<StoredSums & { end: Day } & Above>(
    `with newest as (
       select metric_code, max(period_end) as period_end from reading
       where scope = $1 and period_end <= $2 group by 1),
     ends as (select distinct period_end from newest),
     sat as (
       select e.period_end, p.code, p.pcn, p.place from ends e cross join lateral practice_on(e.period_end) p
       where p.system = $1)
     select r.metric_code as metric, r.organisation_code as organisation, r.level, r.numerator, r.denominator,
            r.value is not null as valued, r.practices is not null as added, r.period_end as "end", sat.pcn, sat.place
     from newest n
     join reading r on r.scope = $1 and r.metric_code = n.metric_code and r.period_end = n.period_end
     left join sat on sat.period_end = r.period_end and sat.code = r.organisation_code`,
    [system, on],
  );
  const ends = new Map<Day, { end: Day; sums: StoredSums[]; above: Map<string, Above> }>();
  for (const { end, pcn, place, ...sums } of rows) {
    const at = ends.get(end) ?? { end, sums: [], above: new Map<string, Above>() };
    ends.set(end, at);
    at.sums.push(sums);
    if (sums.level === "PRACTICE") at.above.set(sums.organisation, { pcn, place });
  }
  return [...ends.values()];
}

/** What each source counts of a month's appointments, by organisation. */
export type MonthCounts = {
  crosstab: Map<string, Counts>;
  tables: Map<string, Counts>;
  subIcbs: Map<string, Counts>;
  lists: Map<string, Counts>;
};

/** The counts of a month from the loads in force, each source for itself: nothing is chosen between them here. */
export async function countsOfMonth({ system }: FiguresScope, { start }: Period): Promise<MonthCounts> {
  const { rows } = await knownAnswers().query<{ code: string; dataset: string; counts: Counts }>(
    `select f.organisation_code as code, f.dataset, f.counts
     from fact f
     join load_in_force p
       on p.load_id = f.load_id and p.series = f.dataset and p.scope = f.scope and p.period_start = f.month
     where f.scope = $1 and f.month = $2 and (f.dataset like 'gpad-%' or f.dataset = 'list-totals')
       and f.dataset not in ('gpad-coverage', 'gpad-durations')`,
    [system, start],
  );
  const found: MonthCounts = { crosstab: new Map(), tables: new Map(), subIcbs: new Map(), lists: new Map() };
  for (const { code, dataset, counts } of rows) {
    const side = sideOf(dataset);
    found[side].set(code, { ...found[side].get(code), ...counts });
  }
  return found;
}

/** The newest month of which both the practices' appointments and the published sub-ICB file are in force. */
export async function newestCompared({ system }: FiguresScope): Promise<Period | null> {
  const { rows } = await knownAnswers().query<{ month: Day | null }>(
    `select max(own.period_start) as month from load_in_force own
     where own.scope = $1 and own.series = 'gpad-sub-icb' and exists (
       select from load_in_force other where other.scope = own.scope and other.period_start = own.period_start
         and (other.series = 'gpad-crosstab' or other.series like 'gpad-summary-%'))`,
    [system],
  );
  const newest = rows[0]?.month;
  return newest ? monthOf(newest) : null;
}

function sideOf(dataset: string): keyof MonthCounts {
  if (dataset === "gpad-crosstab") return "crosstab";
  if (dataset === "gpad-sub-icb") return "subIcbs";
  return dataset === "list-totals" ? "lists" : "tables";
}

/** A practice whose figures wait, and why. */
export type Held = { code: string; name: string; measures: number; reason: string };

/** The practices of a system on hold in a month. */
export async function heldIn({ system }: FiguresScope, { text }: Period): Promise<Held[]> {
  const { rows } = await knownAnswers().query<Held>(
    `select r.organisation_code as code, o.name, count(*)::int as measures, max(r.reason) as reason
     from reading r join organisation o on o.code = r.organisation_code
     where r.scope = $1 and r.period = $2 and r.level = 'PRACTICE' and r.state = 'on-hold'
     group by 1, 2 order by o.name`,
    [system, text],
  );
  return rows;
}

/** Practices of a system open on a day, with what they sat under: as subjects of figures. */
export type OpenPractice = { code: string; name: string; kind: "PRACTICE"; ancestors: string[] };

export async function openPractices({ system }: FiguresScope, on: Day): Promise<OpenPractice[]> {
  const { rows } = await knownAnswers().query<{ code: string; name: string; ancestors: (string | null)[] }>(
    `select code, name, array[pcn, place, sub_icb, system, region]::text[] as ancestors
     from practice_on($2)
     where system = $1 and (opened_on is null or opened_on <= $2) and (closed_on is null or closed_on >= $2)
     order by name`,
    [system, on],
  );
  return rows.map(({ code, name, ancestors }) => ({
    code,
    name,
    kind: "PRACTICE",
    ancestors: ancestors.filter((each) => each !== null),
  }));
}
