import "server-only";
import { verifiedSentence } from "@/lib/appointments/verified-words";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { codeOf, type MetricRef, type ProgrammeDefinition } from "@/lib/programmes/programme";
import {
  readingFromFigure,
  readingMissing,
  readingOf,
  type ProgrammeReading,
  type RecordedValue,
} from "@/lib/programmes/programme-reading";
import { period as periodOf } from "@/lib/periods/period";
import { groupBy } from "@/lib/readings/group-by";
import { rulesOf } from "@/lib/readings/line-rules";
import { aimAt } from "@/lib/readings/series";
import { pool } from "@/lib/server/db";
import { lineRules } from "@/lib/server/readings/line-rules";
import { definitionsOn } from "../metrics";
import { groupFigures } from "../readings";
import { verifiedByAll } from "../returns/verified-practices";
import type { Programme } from "./programme";

/** The figures of a programme by their code: of each the system's first, then those of its Places, Trusts or roles. */
export type ReadingsByCode = ReadonlyMap<string, readonly ProgrammeReading[]>;

/** The whole system, in the values of a programme. */
export const WHOLE = "ICB";

/**
 * Every figure a programme names, as it stood at a day, as far as the reader may
 * see the system's sums. The pages, the report and its files take them from here.
 */
export async function programmeReadings(
  scope: FiguresScope,
  { id, system, definition }: Pick<Programme, "id" | "system" | "definition">,
  asAt: Day,
): Promise<ReadingsByCode> {
  const refs = refsOf(definition);
  const codes = refs.flatMap((ref) => ("catalogue" in ref ? [ref.catalogue] : []));
  const [definitions, figures, rules, values] = await Promise.all([
    definitionsOn(asAt),
    groupFigures(
      scope,
      { code: system, ancestors: [], kind: "SYSTEM" },
      { asAt, comparator: "SYSTEM", metrics: codes },
    ),
    lineRules(pool()),
    valuesOf(id),
  ]);
  const stored = new Map(figures.map((figure) => [figure.metric.code, figure]));
  const ofAppointments = figures.filter(
    ({ metric }) => definitions.get(metric.code)?.formula.from === "appointments",
  );
  const verified = new Map<string, string>();
  for (const month of new Set(ofAppointments.map(({ period }) => period)))
    verified.set(month, verifiedSentence(await verifiedByAll(system, periodOf(month))));
  return new Map(
    refs.map((ref): [string, ProgrammeReading[]] => {
      if ("own" in ref) {
        const metric = definition.metrics.find(({ code }) => code === ref.own);
        return [ref.own, metric ? ownReadings(metric, values.get(ref.own) ?? [], asAt) : []];
      }
      const known = definitions.get(ref.catalogue);
      if (!known) return [ref.catalogue, []];
      const figure = stored.get(ref.catalogue);
      if (!figure) return [ref.catalogue, [readingMissing(known)]];
      const plan = aimAt(known, figure.period, rulesOf(rules(system, ref.catalogue), system));
      const isNational = known.formula.from === "appointments";
      return [
        ref.catalogue,
        [readingFromFigure(figure, plan, isNational ? (verified.get(figure.period) ?? null) : null)],
      ];
    }),
  );
}

function ownReadings(
  metric: ProgrammeDefinition["metrics"][number],
  values: readonly RecordedValue[],
  asAt: Day,
): ProgrammeReading[] {
  const bySubject = groupBy(values, ({ subject }) => subject);
  const others = [...bySubject.keys()].filter((subject) => subject !== WHOLE).toSorted();
  return [WHOLE, ...others].map((subject) => readingOf(metric, subject, bySubject.get(subject) ?? [], asAt));
}

/** Of its workstreams first: an aim or a deliverable may be told by a figure that stands in none. */
function refsOf({ domains, aims, deliverables }: ProgrammeDefinition): MetricRef[] {
  const all = [
    ...domains.flatMap(({ workstreams }) => workstreams.flatMap(({ metrics }) => metrics)),
    ...aims.flatMap(({ measure }) => measure ?? []),
    ...deliverables.flatMap(({ metrics }) => metrics),
  ];
  return [...new Map(all.map((ref) => [codeOf(ref), ref])).values()];
}

type Row = RecordedValue & { metric: string };

/** The newest value of each figure, subject and period, oldest period first. */
export async function valuesOf(programme: number): Promise<Map<string, Row[]>> {
  const { rows } = await pool().query<Row>(
    `select metric, subject, period, value, plan, source from (
       select distinct on (metric, subject, period) * from programme_value
       where programme_id = $1 order by metric, subject, period, id desc) newest
     order by metric, subject, period_start`,
    [programme],
  );
  return groupBy(rows, ({ metric }) => metric);
}
