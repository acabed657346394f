import { parsePeriod, step, type Cadence, type Period } from "@/lib/periods/period";

/** How one period of a data set is covered. */
export type Held = {
  period: Period;
  state: "full" | "partial" | "missing";
  has: number;
  expected: number | null;
};

/** As many periods as a strip shows. */
export const STRIP_PERIODS = 24;

/**
 * The newest periods of a data set one after the other up to its newest, gaps
 * included. A period whose practices are not known (`expected` null or 0) is
 * full when anything of it is held.
 */
export function stripOf(
  held: ReadonlyMap<string, number>,
  { newest, expectedOn }: { newest: Period; expectedOn: (period: Period) => number | null },
): Held[] {
  const starts = [...held.keys()].flatMap((text) => parsePeriod(text)?.start ?? []).toSorted();
  const periods = Array.from({ length: STRIP_PERIODS }, (_, back) => step(newest, back + 1 - STRIP_PERIODS));
  return periods
    .filter(({ start }) => starts[0] !== undefined && start >= starts[0])
    .map((period) => {
      const has = held.get(period.text) ?? 0;
      const expected = expectedOn(period);
      const state = has === 0 ? "missing" : !expected || has >= expected ? "full" : "partial";
      return { period, state, has, expected };
    });
}

/** How often a data set's periods come, by how one is written. */
export function cadenceOf(period: string): Cadence | null {
  return parsePeriod(period)?.cadence ?? null;
}
