import "server-only";
import type { PoolClient } from "pg";
import type { Day } from "@/lib/periods/day";
import { copyRows, type CopyCell } from "@/lib/server/copy-rows";
import type { BuiltComparator, BuiltComparison, BuiltReading } from "@/lib/readings/build";

/** What each stored row carries beside what was built. */
export type Key = { metric: string; edition: number; period: string; start: Day; end: Day; scope: string };

type Row = readonly CopyCell[];

/** Rows waiting to be copied in: three tables, filled metric by metric and written at once. */
export type Waiting = { readings: Row[]; comparators: Row[]; comparisons: Row[] };

export function nothingWaiting(): Waiting {
  return { readings: [], comparators: [], comparisons: [] };
}

const READING = [
  "metric_code",
  "period",
  "organisation_code",
  "level",
  "scope",
  "edition",
  "period_start",
  "period_end",
  "state",
  "reason",
  "numerator",
  "denominator",
  "value",
  "lower",
  "upper",
  "spc",
  "spc_rules",
  "assurance",
  "change_previous",
  "change_year",
  "across_break",
  "source",
  "denominator_from",
  "load_ids",
  "assumed",
  "practices",
  "practices_open",
];

export function addReading(waiting: Waiting, key: Key, each: BuiltReading): void {
  waiting.readings.push([
    key.metric,
    key.period,
    each.organisation,
    each.level,
    key.scope,
    key.edition,
    key.start,
    key.end,
    each.state,
    each.reason,
    each.numerator,
    each.denominator,
    each.value,
    each.lower,
    each.upper,
    each.spc,
    each.spcRules,
    each.assurance,
    each.changePrevious,
    each.changeYear,
    each.acrossBreak,
    each.source,
    each.denominatorFrom,
    each.loadIds,
    each.assumed,
    each.practices,
    each.practicesOpen,
  ]);
}

const COMPARATOR = [
  "metric_code",
  "period",
  "comparator_code",
  "scope",
  "period_start",
  "level",
  "n",
  "numerator",
  "denominator",
  "value",
  "q1",
  "q2",
  "q3",
  "p02",
  "p98",
  "phi",
  "outside_998",
  "outside_998_adjusted",
];

export function addComparator(waiting: Waiting, key: Key, each: BuiltComparator): void {
  waiting.comparators.push([
    key.metric,
    key.period,
    each.comparator,
    key.scope,
    key.start,
    each.level,
    each.n,
    each.numerator,
    each.denominator,
    each.value,
    each.q1,
    each.q2,
    each.q3,
    each.p02,
    each.p98,
    each.phi,
    each.outside998,
    each.outside998Adjusted,
  ]);
}

const COMPARISON = [
  "metric_code",
  "period",
  "organisation_code",
  "comparator_code",
  "scope",
  "period_start",
  "rank",
  "n",
  "quartile",
  "verdict",
];

export function addComparison(waiting: Waiting, key: Key, each: BuiltComparison): void {
  const { code, comparator, rank, n, quartile, verdict } = each;
  waiting.comparisons.push([
    key.metric,
    key.period,
    code,
    comparator,
    key.scope,
    key.start,
    rank,
    n,
    quartile,
    verdict,
  ]);
}

/** Copies in what waits. The caller has deleted what it replaces, in the same transaction. */
export async function writeAll(client: PoolClient, waiting: Waiting): Promise<void> {
  await copyRows(client, { table: "reading", columns: READING }, waiting.readings);
  await copyRows(client, { table: "comparator", columns: COMPARATOR }, waiting.comparators);
  await copyRows(client, { table: "comparison", columns: COMPARISON }, waiting.comparisons);
}
