import { period, step, type Cadence, type Period } from "@/lib/periods/period";

/** How many judged periods in a row count as lasting, by how often a measure is published. A dated setting. */
export type SustainedPeriods = Readonly<Record<Cadence, number>>;

/**
 * How far back a run is followed to tell how long it has lasted, once it is long
 * enough: two years, and of a yearly measure no more than levels are proposed from.
 */
export const LONGEST_TOLD: SustainedPeriods = { month: 24, quarter: 8, year: 2 };

/** Where one practice stood in one period. Null: it could not be judged then. */
export type QuarterOf = { period: string; worse: boolean | null };

/** One unjudged period in between does not end a run; two do: by then too much is unknown. */
const MOST_UNJUDGED = 1;

/**
 * Whether a practice has stayed in the worse quarter: in each of its last
 * judged periods, as many as the measure's cadence asks for, with at most one
 * unjudged period between them. The newest period itself must be judged:
 * nothing is said of now from what was. A period not given is unjudged.
 *
 * @param at the newest period, such as "2025-11"
 */
export function isSustained(quarters: readonly QuarterOf[], at: string, needed: SustainedPeriods): boolean {
  return worseRun(quarters, at, needed) >= needed[period(at).cadence];
}

/** How many judged periods in a row, up to this one, lay in the worse quarter; no more are looked at than given. */
export function worseRun(quarters: readonly QuarterOf[], at: string, needed: SustainedPeriods): number {
  const worseIn = new Map(quarters.map((each) => [each.period, each.worse]));
  const newest = period(at);
  return worseRunBy(({ text }) => worseIn.get(text) ?? null, newest, needed[newest.cadence]);
}

/**
 * The same of a practice that is asked period by period, each earlier than the
 * one before, and no further back than the rule needs: levels ask for tens of
 * thousands of runs.
 *
 * @param worseIn null: it could not be judged then, or has no reading
 */
export function worseRunBy(worseIn: (at: Period) => boolean | null, newest: Period, enough: number): number {
  let run = 0;
  let unjudged = 0;
  for (let each = newest; run < enough && unjudged <= MOST_UNJUDGED; each = step(each, -1)) {
    const worse = worseIn(each);
    if (worse === false) break;
    if (worse === null && each === newest) break;
    if (worse === null) unjudged += 1;
    else run += 1;
  }
  return run;
}

/** How many periods back a rule for this cadence may have to look, the newest included. */
export function periodsToLookAt(needed: SustainedPeriods, cadence: Cadence): number {
  return needed[cadence] + MOST_UNJUDGED;
}
