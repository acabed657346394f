import { NOT_AVAILABLE, formatCount } from "@/lib/figures/format";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { parsePeriod, periodName, type Cadence } from "@/lib/periods/period";

/** What a sentence needs of a measure's definition. */
export type Described = Pick<
  MetricDefinition,
  "code" | "name" | "shortName" | "unit" | "valueWords" | "counted"
>;

/** Definitions by code, as a page has them. */
export type DescribedBy = ReadonlyMap<string, Described>;

/** A measure that has no definition any more is called by its code: old proposals stay readable. */
export function nameOf(metric: string, described: DescribedBy): string {
  return described.get(metric)?.name ?? metric;
}

/** "1 month", "3 months". */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : more}`;
}

/** "November 2025"; the text itself where it is none. */
export function periodWords(text: string | null): string {
  if (text === null) return NOT_AVAILABLE;
  const found = parsePeriod(text);
  return found ? periodName(found) : text;
}

export function periodsOf(count: number, cadence: Cadence): string {
  return counted(count, cadence);
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth"] as const;

/** "third month in a row". */
export function inARow(run: number, cadence: Cadence): string {
  const which = ORDINALS[run - 1] ?? `${run}th`;
  return `${which} ${cadence} in a row`;
}

/** A weight as written: "2", "0.5". */
export function weightWords(weight: number): string {
  return String(Math.round(weight * 1e6) / 1e6);
}
