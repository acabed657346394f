import "server-only";
import type { FiguresScope } from "@/lib/permissions/figures";
import { period, step, type Period } from "@/lib/periods/period";
import { groupBy } from "@/lib/readings/group-by";
import {
  isSustained,
  periodsToLookAt,
  type QuarterOf,
  type SustainedPeriods,
} from "@/lib/readings/sustained";
import type { Figure } from "@/lib/readings/view";
import { knownAnswers } from "@/lib/server/known-answers";

/** The organisation whose lines are used: a system, Place or PCN, or "ENG". */
type Against = { comparator: string; needed: SustainedPeriods };

/**
 * The practices of a system that stay in the worse quarter of a measure (lib/readings/sustained.ts).
 * It answers for every practice: keep only those the reader is shown by name, and
 * ask nothing of a measure without a better direction: it has no worse quarter.
 */
export async function sustainedPractices(
  { system }: FiguresScope,
  { metric, at, comparator, needed }: Against & { metric: string; at: Period },
): Promise<Set<string>> {
  const rows = await quartersOf(system, {
    comparator,
    metrics: [metric],
    from: [step(at, 1 - periodsToLookAt(needed, at.cadence)).start],
    to: [at.end],
    code: null,
  });
  const byPractice = groupBy(rows, ({ code }) => code);
  const sustained = [...byPractice].filter(([, quarters]) => isSustained(quarters, at.text, needed));
  return new Set(sustained.map(([code]) => code));
}

/** The measures of one practice, by code, on which it stays in the worse quarter. Give only figures the reader is shown. */
export async function sustainedMeasures(
  { system }: FiguresScope,
  { figures, code, comparator, needed }: Against & { figures: readonly Figure[]; code: string },
): Promise<Set<string>> {
  const at = new Map(figures.map((figure) => [figure.metric.code, period(figure.period)]));
  const rows = await quartersOf(system, {
    comparator,
    metrics: [...at.keys()],
    from: [...at.values()].map((each) => step(each, 1 - periodsToLookAt(needed, each.cadence)).start),
    to: [...at.values()].map((each) => each.end),
    code,
  });
  const byMetric = groupBy(rows, ({ metric }) => metric);
  const sustained = [...at].filter(([metric, { text }]) =>
    isSustained(byMetric.get(metric) ?? [], text, needed),
  );
  return new Set(sustained.map(([metric]) => metric));
}

type Row = QuarterOf & { metric: string; code: string };
type Wanted = { comparator: string; metrics: string[]; from: string[]; to: string[]; code: string | null };

/** Where practices stood on measures in the periods from a day to a day, one span a measure. */
async function quartersOf(system: string, { comparator, metrics, from, to, code }: Wanted): Promise<Row[]> {
  const { rows } = await knownAnswers().query<Row>(
    `select r.metric_code as metric, r.organisation_code as code, r.period,
            case when r.state = 'reported' then c.quartile = 1 end as worse
     from unnest($2::text[], $3::date[], $4::date[]) as wanted(metric, since, until)
     join reading r on r.metric_code = wanted.metric and r.scope = $1 and r.level = 'PRACTICE'
                   and r.period_start between wanted.since and wanted.until
                   and ($5::varchar is null or r.organisation_code = $5)
     left join comparison c on c.metric_code = r.metric_code and c.period = r.period
                   and c.organisation_code = r.organisation_code and c.comparator_code = $6
                   and c.scope = case $6 when 'ENG' then 'ENG' else r.scope end`,
    [system, metrics, from, to, code, comparator],
  );
  return rows;
}
