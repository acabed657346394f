import "server-only";
import type { FigureLine, SourceDates, Where } from "@/lib/exports/figure-line";
import { visibilityIn, type FiguresScope } from "@/lib/permissions/figures";
import { dayOf, type Day } from "@/lib/periods/day";
import { pool } from "@/lib/server/db";
import { knownAnswers } from "@/lib/server/known-answers";
import { everyRow } from "./every-row";
import { figureFrom } from "./figure-rows";
import { definitionsOn } from "./metrics";
import { practicesOpenOn } from "./places";

/**
 * Every stored reading of every practice the reader may name: all measures, all
 * periods that ended on or before a day, compared within the system. One measure
 * is held at a time, and no connection between them, so that a slow reader of a
 * long download keeps nobody waiting.
 */
export async function* everyReading(scope: FiguresScope, asAt: Day): AsyncGenerator<FigureLine> {
  const [metrics, loads] = await Promise.all([definitionsOn(asAt), loadDates()]);
  const practicesOn = onceADay((on) => whereEachSat(scope, on));
  const definedOn = onceADay(definitionsOn);
  for (const metric of metrics.keys()) {
    for (const row of await everyRow({ system: scope.system, metric, to: asAt })) {
      const on = row.periodEnd;
      const [practices, definitions] = await Promise.all([practicesOn(on), definedOn(on)]);
      const [where, definition] = [practices.get(row.code) ?? null, definitions.get(metric)];
      if (!definition || !isNamed(scope, row.code, where)) continue;
      const figure = figureFrom(row, { definition, asAt: on, series: [] });
      yield { figure, definition, where, source: newestOf(row.loadIds, loads), asAt: on };
    }
  }
}

function isNamed(scope: FiguresScope, code: string, where: Where | null): boolean {
  const ancestors = [where?.pcn, where?.place, scope.system].filter((above) => typeof above === "string");
  return visibilityIn(scope, { code, ancestors, kind: "PRACTICE" }) === "named";
}

/** How many rows the above may give: readings of the system's practices, whoever may name them. */
export async function countReadings({ system }: FiguresScope, asAt: Day): Promise<number> {
  const { rows } = await knownAnswers().query<{ count: number }>(
    `select count(*)::int as count from reading where scope = $1 and level = 'PRACTICE' and period_end <= $2`,
    [system, asAt],
  );
  return rows[0]?.count ?? 0;
}

async function whereEachSat(scope: FiguresScope, on: Day): Promise<Map<string, Where>> {
  return new Map((await practicesOpenOn(scope, on)).map((practice) => [practice.code, practice]));
}

/** Each day's answer, asked for once. */
function onceADay<Answer>(ask: (on: Day) => Promise<Answer>): (on: Day) => Promise<Answer> {
  const known = new Map<Day, Promise<Answer>>();
  return (on) => {
    const answer = known.get(on) ?? ask(on);
    known.set(on, answer);
    return answer;
  };
}

async function loadDates(): Promise<Map<number, SourceDates>> {
  const { rows } = await pool().query<{ id: number; publishedOn: Day | null; loadedAt: Date | null }>(
    `select id, published_on as "publishedOn", finished_at as "loadedAt" from load where finished_at is not null`,
  );
  return new Map(
    rows.flatMap(({ id, publishedOn, loadedAt }) =>
      loadedAt ? [[id, { publishedOn, loadedOn: dayOf(loadedAt) }] as const] : [],
    ),
  );
}

function newestOf(ids: readonly number[], loads: ReadonlyMap<number, SourceDates>): SourceDates | null {
  const dates = ids.flatMap((id) => loads.get(id) ?? []);
  const loadedOn = dates
    .map((each) => each.loadedOn)
    .toSorted()
    .at(-1);
  const publishedOn = dates
    .flatMap((each) => each.publishedOn ?? [])
    .toSorted()
    .at(-1);
  return loadedOn === undefined ? null : { publishedOn: publishedOn ?? null, loadedOn };
}
