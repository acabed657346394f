import "server-only";
import { eachAhead } from "@/lib/exports/each-ahead";
import type { FigureLine, SourceDates, Where } from "@/lib/exports/figure-line";
import { visibilityIn, type FiguresScope } from "@/lib/permissions/figures";
import { dayOf, type Day } from "@/lib/periods/day";
import { pool } from "@/lib/server/db";
import { knownAnswers } from "@/lib/server/known-answers";
import { everyKept, everyRow, type EveryRow } from "./every-row";
import { figureFrom } from "./figure-rows";
import { definitionsOn } from "./metrics";
import { practicesOpenOn } from "./places";

/**
 * Every stored reading of every practice the reader may name: all measures, all
 * periods that ended on or before a day, compared within the system; those of
 * one measure and period at a time. Two measures are held at most (the next is
 * asked for while one is written), and no connection between them, so that a
 * slow reader of a long download keeps nobody waiting.
 */
export async function* everyReading(scope: FiguresScope, asAt: Day): AsyncGenerator<FigureLine[]> {
  const { system } = scope;
  const [metrics, loads, kept] = await Promise.all([definitionsOn(asAt), loadDates(), everyKept(system)]);
  const practicesOn = onceEach((on: Day) => whereEachSat(scope, on));
  const definedOn = onceEach(definitionsOn);
  const sourceOf = onceEach((ids: string) => newestOf(idsIn(ids), loads));
  for await (const [metric, rows] of eachAhead([...metrics.keys()], (each) =>
    everyRow({ system, metric: each, to: asAt }),
  )) {
    for (const ofPeriod of periodsOf(rows)) {
      const on = ofPeriod[0].periodEnd;
      const [practices, definitions] = await Promise.all([practicesOn(on), definedOn(on)]);
      const definition = definitions.get(metric);
      if (!definition) continue;
      yield ofPeriod.flatMap((row) => {
        const where = practices.get(row.code) ?? null;
        if (!isNamed(scope, row.code, where)) return [];
        row.kept = kept.get(`${row.code} ${row.start}`) ?? null;
        const figure = figureFrom(row, { definition, asAt: on, series: [] });
        return [{ figure, definition, where, source: sourceOf(row.loads), asAt: on }];
      });
    }
  }
}

/** Rows in the order of their periods, those of a period together. */
function periodsOf(rows: readonly EveryRow[]): [EveryRow, ...EveryRow[]][] {
  const found: [EveryRow, ...EveryRow[]][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.[0].period === row.period) last.push(row);
    else found.push([row]);
  }
  return found;
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

/** Each answer, asked for once. */
function onceEach<Asked extends string, Answer>(ask: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new Map<Asked, { answer: Answer }>();
  return (asked) => {
    const found = known.get(asked) ?? { answer: ask(asked) };
    known.set(asked, found);
    return found.answer;
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

/** "{4,7}" is 4 and 7. */
function idsIn(loads: string): number[] {
  return (loads.match(/\d+/g) ?? []).map(Number);
}
