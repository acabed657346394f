import "server-only";
import { checkOf } from "@/lib/appointments/figure-check";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { monthOf, type Period } from "@/lib/periods/period";
import type { GridFigure } from "@/lib/readings/domain-standing";
import { linesMayShow } from "@/lib/readings/lines-shown";
import type { Quartile, State, Verdict } from "@/lib/readings/reading";
import { isStale } from "@/lib/readings/series";
import { knownAnswers } from "@/lib/server/known-answers";
import type { ComparatorKind } from "./figure-rows";
import { keptChecks } from "./returns/kept-checks";

type ReadingRow = [code: string, metric: string, end: Day, state: State];
type StandingRow = [
  code: string,
  metric: string,
  comparator: string,
  n: number,
  quartile: Quartile | null,
  verdict: Verdict | null,
];

/** Each measure's newest figure of every practice the reader may name, by practice and measure. */
export type Overview = {
  figures: Map<string, Map<string, GridFigure>>;
  /** The period's last day of each measure that has one. */
  ends: Map<string, Day>;
};

type Placed = { code: string; pcn: string | null; place: string | null };

/**
 * The whole system on one page: for each measure its newest period that ended
 * on or before a day, with where each practice stands in the comparator. `named`:
 * the practices the reader may name.
 */
export async function overviewFigures(
  scope: FiguresScope,
  named: readonly Placed[],
  definitions: ReadonlyMap<string, MetricDefinition>,
  { asAt, comparator }: { asAt: Day; comparator: ComparatorKind },
): Promise<Overview> {
  const practices = new Map(named.map((practice) => [practice.code, practice]));
  // Asked for apart: together the database would look each of the thousands up one by one.
  const [readings, standings] = await Promise.all([
    knownAnswers().query<ReadingRow>({
      rowMode: "array",
      text: `
        ${NEWEST}
        select r.organisation_code, r.metric_code, r.period_end, r.state
        from newest join reading r
          on r.scope = $1 and r.metric_code = newest.code and r.period_start = newest.period_start
        where r.level = 'PRACTICE'`,
      values: [scope.system, asAt],
    }),
    knownAnswers().query<StandingRow>({
      rowMode: "array",
      text: `
        ${NEWEST}
        select c.organisation_code, c.metric_code, c.comparator_code, c.n, c.quartile, c.verdict
        from newest join comparison c
          on c.scope = $3 and c.metric_code = newest.code and c.period_start = newest.period_start`,
      values: [scope.system, asAt, comparator === "ENGLAND" ? "ENG" : scope.system],
    }),
  ]);
  const checks = await keptChecks([...practices.keys()], monthsVerified(readings.rows, definitions));
  const standing = new Map(standings.rows.map((row) => [`${row[0]} ${row[1]} ${row[2]}`, row]));
  const figures: Overview["figures"] = new Map();
  const ends: Overview["ends"] = new Map();
  for (const [code, metric, end, state] of readings.rows) {
    const definition = definitions.get(metric);
    const practice = practices.get(code);
    if (!definition || !practice) continue;
    const against = comparatorCode(comparator, practice, scope.system);
    const [, , , n = 0, quartile = null, verdict = null] = standing.get(`${code} ${metric} ${against}`) ?? [];
    const shown = against !== null && linesMayShow(scope, { kind: comparator, code: against, n });
    const stale = state !== "not-reported" && isStale(definition, end, asAt);
    const own = figures.get(code) ?? new Map<string, GridFigure>();
    own.set(metric, {
      metric,
      state: stale ? "stale" : state,
      direction: definition.direction,
      quartile: shown ? quartile : null,
      verdict: shown ? verdict : null,
      check: checkOf(definition.formula, checks.get(code)?.get(monthOf(end).text) ?? null)?.is ?? null,
    });
    figures.set(code, own);
    ends.set(metric, end);
  }
  return { figures, ends };
}

/** The months whose returns say something of the figures read. */
function monthsVerified(
  rows: readonly ReadingRow[],
  definitions: ReadonlyMap<string, MetricDefinition>,
): Period[] {
  const ends = rows.flatMap(([, metric, end]) =>
    definitions.get(metric)?.formula.from === "appointments" ? [end] : [],
  );
  return [...new Set(ends)].map(monthOf);
}

/** For each measure its newest period with practices' figures that ended on or before a day. */
const NEWEST = `
  with newest as materialized (
    select e.code, r.period_start
    from (select distinct code from metric_edition) e
    cross join lateral (
      select period_start from reading
      where scope = $1 and metric_code = e.code and level = 'PRACTICE' and period_end <= $2
      order by period_start desc limit 1) r)`;

function comparatorCode(kind: ComparatorKind, { pcn, place }: Placed, system: string): string | null {
  switch (kind) {
    case "SYSTEM":
      return system;
    case "ENGLAND":
      return "ENG";
    case "PLACE":
      return place;
    case "PCN":
      return pcn;
  }
}
