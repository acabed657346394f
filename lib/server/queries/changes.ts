import "server-only";
import type { Change } from "@/lib/changes/change";
import { changesOf } from "@/lib/changes/changes";
import { nationalChanges, withChecks } from "@/lib/changes/checked-changes";
import { dataSeen } from "@/lib/changes/data-seen";
import { measureLooks, type MeasureLooks } from "@/lib/changes/measure-looks";
import type { Pair, ReadBy, Revision, Seen } from "@/lib/changes/seen";
import { displayName } from "@/lib/organisations/display-name";
import { visibilityIn, type FiguresScope } from "@/lib/permissions/figures";
import { parsePeriod, type Period } from "@/lib/periods/period";
import { groupBy } from "@/lib/readings/group-by";
import { rulesOf, type LineRules } from "@/lib/readings/line-rules";
import { aimAt, targetAt } from "@/lib/readings/series";
import { knownAnswers, remembered } from "@/lib/server/known-answers";
import { holdOn, holdSettings } from "@/lib/server/readings/decisions";
import { lineRules, type LineRulesOf } from "@/lib/server/readings/line-rules";
import { aggregatesShownInMany } from "./aggregates-shown";
import { organisationEvents } from "./changes/events";
import { levelEvents } from "./changes/levels";
import { workBetween } from "./changes/work";
import { pairRows, revisionRows, type PairRow, type RevisionRow, type WantedPair } from "./changes/pair-rows";
import { definitionsOn, headOf } from "./metrics";
import { keptChecks } from "./returns/kept-checks";

/**
 * What changed in a system between two months' ends, as far as the reader may
 * see it: practices shown by name, and the sums that small cells let through.
 * Fifteen statements at the most, however much changed.
 */
export const changesBetween = remembered(
  "changes between",
  async (scope: FiguresScope, months: { from: Period; to: Period }): Promise<Change[]> => {
    const { system } = scope;
    const [looks, rules, holds, events, levels, work] = await Promise.all([
      looksOf(scope, months),
      lineRules(knownAnswers()),
      holdSettings(knownAnswers()),
      organisationEvents(scope, months),
      levelEvents(scope, months),
      workBetween(scope, months),
    ]);
    const both = looks.flatMap(({ earlier, ...rest }) => (earlier ? [{ ...rest, earlier }] : []));
    const wanted = both.map((each) => wantedOf(each, rules, system));
    const [rows, revisions] = await Promise.all([
      pairRows(system, wanted, months.to.end),
      revisionRows(system, wanted),
    ]);
    const shown = await seenBy(scope, rows, both);
    const revised = groupBy(revisions, ({ metric, code, period }) => `${metric} ${code} ${period}`);
    const byMetric = new Map(both.map((each) => [each.definition.code, each]));
    const pairs = shown.flatMap((row) => {
      const measure = byMetric.get(row.metric);
      return measure
        ? [pairOf(row, { measure, rules, system, revised, hold: (on) => holdOn(holds, on) })]
        : [];
    });
    const changes = changesOf({ pairs, data: dataSeen(looks, pairs), events, levels, work });
    const formulas = new Map(both.map(({ definition: { code, formula } }) => [code, formula]));
    return withChecks(changes, formulas, await checksOf(nationalChanges(changes, formulas)));
  },
);

/** What the practices' returns say of the newer figures. */
function checksOf(changes: readonly Change[]): ReturnType<typeof keptChecks> {
  const months = [...new Set(changes.map(({ period }) => period))].flatMap((text) => parsePeriod(text) ?? []);
  const codes = new Set(changes.flatMap(({ organisation }) => organisation?.code ?? []));
  return keptChecks([...codes], months, knownAnswers());
}

type Looks = Omit<MeasureLooks, "earlier"> & { earlier: MeasureLooks["earlier"] | null };

/** Each measure's newest periods at both looks. */
async function looksOf({ system }: FiguresScope, months: { from: Period; to: Period }): Promise<Looks[]> {
  const [definitions, { rows }] = await Promise.all([
    definitionsOn(months.to.end),
    knownAnswers().query<{ metric: string; periods: string[] }>(
      `select metric_code as metric, array_agg(period) as periods
       from reading where scope = $1 and organisation_code = $1 and period_end <= $2 group by 1`,
      [system, months.to.end],
    ),
  ]);
  return rows.flatMap(({ metric, periods }) => {
    const definition = definitions.get(metric);
    const all = periods.flatMap((text) => parsePeriod(text) ?? []);
    return (definition && measureLooks(definition, all, months)) ?? [];
  });
}

function wantedOf(
  { definition, earlier, later }: MeasureLooks,
  rules: LineRulesOf,
  system: string,
): WantedPair {
  const planned = rules(system, definition.code).planned.length > 0;
  return {
    metric: definition.code,
    earlier: earlier.at,
    later: later.at,
    earlierTrend: earlier.trend,
    laterTrend: later.trend,
    all: planned || targetAt(definition, later.at.end) !== null,
  };
}

/** The rows this reader may see: by name, or as sums that small cells let through in both periods. */
async function seenBy(
  scope: FiguresScope,
  rows: readonly PairRow[],
  looks: readonly MeasureLooks[],
): Promise<SeenRow[]> {
  const told = rows.map((row) => {
    const ancestors = [row.pcn, row.place, scope.system].filter((code) => code !== null);
    return { row, visibility: visibilityIn(scope, { code: row.code, ancestors, kind: row.level }) };
  });
  const sums = told.filter(({ row, visibility }) => row.level !== "PRACTICE" && visibility === "aggregate");
  const metrics = new Set(sums.map(({ row }) => row.metric));
  const wanted = looks
    .filter(({ definition }) => metrics.has(definition.code))
    .flatMap(({ definition: { code: metric }, earlier, later }) =>
      [earlier.at, later.at].map(({ text: period, end }) => ({ metric, period, end })),
    );
  const shown =
    wanted.length > 0 ? await aggregatesShownInMany(scope, wanted) : new Map<string, Set<string>>();
  const inBoth = ({ metric, code }: PairRow) =>
    wanted.every((each) => each.metric !== metric || shown.get(`${metric} ${each.period}`)?.has(code));
  return told
    .filter(
      ({ row, visibility }) =>
        visibility === "named" || (visibility === "aggregate" && row.level !== "PRACTICE" && inBoth(row)),
    )
    .map(({ row, visibility }) => ({ ...row, sumOnly: visibility === "aggregate" }));
}

/** `sumOnly`: the reader sees none of the practices in it by name. */
type SeenRow = PairRow & { sumOnly: boolean };

type Known = {
  measure: MeasureLooks;
  rules: LineRulesOf;
  system: string;
  revised: Map<string, RevisionRow[]>;
  hold: (on: Period["end"]) => number;
};

function pairOf(row: SeenRow, { measure, rules, system, revised, hold }: Known): Pair {
  const { definition } = measure;
  const line = rulesOf(rules(system, row.metric), row.code);
  const sideOf = (half: PairRow["earlier"], { at }: MeasureLooks["earlier"]) => {
    const { edition, source, excluded, ...figure } = half;
    const seen: Seen = { ...figure, period: at.text, aim: aimAt(definition, at.text, line) };
    const by: ReadBy = { edition, source, excluded, hold: hold(at.end), rebased: rebasedAt(line, at) };
    return { seen, by, revisions: steps(seen, revised.get(`${row.metric} ${row.code} ${at.text}`) ?? []) };
  };
  const { code, level, place, pcn } = row;
  const earlier = sideOf(row.earlier, measure.earlier);
  const later = sideOf(row.later, measure.later);
  // One period at both looks has one history.
  const same = measure.earlier.at.text === measure.later.at.text;
  return {
    metric: headOf(definition),
    organisation: { code, name: displayName(row.name), level },
    place,
    pcn,
    sumOnly: row.sumOnly,
    earlier: same ? { ...earlier, revisions: [] } : earlier,
    later,
  };
}

function rebasedAt({ rebases }: LineRules, at: Period) {
  return rebases.findLast((from) => from <= at.start) ?? null;
}

/** From each stage of what was known to the next, and from the last to what is known now. */
function steps(now: Seen, revisions: readonly RevisionRow[]): Revision[] {
  const stages = revisions.map(({ state, value, quartile, verdict, spc, rules }) => ({
    ...now,
    state,
    value,
    quartile,
    verdict,
    spc,
    spcRules: [],
    // What was planned before a plan changed is not what is planned now.
    aim: rules.includes("trajectory") ? null : now.aim,
  }));
  return revisions.flatMap(({ cause, rules }, index) => {
    const before = stages[index];
    return before
      ? [{ before, after: stages[index + 1] ?? now, cause: cause === "data" ? "data" : rules }]
      : [];
  });
}
