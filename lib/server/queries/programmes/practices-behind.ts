import "server-only";
import { visibilityIn, type FiguresScope } from "@/lib/permissions/figures";
import { period as periodOf } from "@/lib/periods/period";
import { shortOfPlan, type ProgrammeReading } from "@/lib/programmes/programme-reading";
import { groupBy } from "@/lib/readings/group-by";
import { knownAnswers } from "@/lib/server/known-answers";
import { practicesOpenOn } from "../places";

/** The practices a figure is the sum of. */
export type PracticesBehind = {
  /** Those with a figure in its period that the reader may see, if only as one of a distribution. */
  count: number;
  /** Of them, those on the wrong side of the system's plan; null where nothing is planned. */
  worse: number | null;
  /** Of those, whom the reader may see by name, furthest from the plan first. */
  named: { code: string; name: string; value: number }[];
};

type Row = { metric: string; period: string; code: string; value: number };

/** By measure. Absent: no practices stand behind it, or the reader may see none of them. */
export async function practicesBehind(
  scope: FiguresScope,
  readings: readonly ProgrammeReading[],
): Promise<ReadonlyMap<string, PracticesBehind>> {
  const asked = readings.filter(
    ({ measure, period, unit }) => measure !== null && period !== null && unit !== "number",
  );
  if (asked.length === 0) return new Map();
  const { rows } = await knownAnswers().query<Row>(
    `select r.metric_code as metric, r.period, r.organisation_code as code, r.value
     from unnest($2::text[], $3::text[]) as asked (metric, period)
     join reading r on r.scope = $1 and r.metric_code = asked.metric and r.period = asked.period
     where r.level = 'PRACTICE' and r.state = 'reported' and r.value is not null`,
    [scope.system, asked.map(({ measure }) => measure), asked.map(({ period }) => period)],
  );
  const found = groupBy(rows, ({ metric }) => metric);
  const behind = new Map<string, PracticesBehind>();
  for (const reading of asked) {
    const its = await seenIn(scope, reading, found.get(reading.code) ?? []);
    if (its.count > 0) behind.set(reading.code, its);
  }
  return behind;
}

async function seenIn(
  scope: FiguresScope,
  reading: ProgrammeReading,
  rows: readonly Row[],
): Promise<PracticesBehind> {
  const open = await practicesOpenOn(scope, periodOf(reading.period ?? "").end);
  const values = new Map(rows.map(({ code, value }) => [code, value]));
  const seen = open.flatMap(({ code, name, pcn, place }) => {
    const value = values.get(code);
    const ancestors = [pcn, place, scope.system].filter((each) => each !== null);
    const visibility = visibilityIn(scope, { code, ancestors, kind: "PRACTICE" });
    if (value === undefined || (visibility !== "named" && visibility !== "unnamed")) return [];
    const short = shortOfPlan({ ...reading, value });
    return [{ code, name, value, short, visibility }];
  });
  const worse = seen.filter(({ short }) => short > 0).toSorted((a, b) => b.short - a.short);
  return {
    count: seen.length,
    worse: reading.plan === null || reading.direction === 0 ? null : worse.length,
    named: worse
      .filter(({ visibility }) => visibility === "named")
      .map(({ code, name, value }) => ({ code, name, value })),
  };
}
