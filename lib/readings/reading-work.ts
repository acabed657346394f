import { ORGANISATION_DATASETS } from "@/lib/loads/dataset";

/** The decisions, made by people and not counted by a source, that a figure hangs on. */
export const RULES = ["definition", "setting", "rebase", "trajectory", "exclusion", "membership"] as const;
export type RuleName = (typeof RULES)[number];

/** What is to be computed again: one metric or several (null); and for which decision, null where a load or its revert asks. */
export type Work = { only: string | null; rule: RuleName | null };

/** Files and tables of who belongs where: they decide what every figure is summed to and compared with. */
const MEMBERSHIP: readonly string[] = [...ORGANISATION_DATASETS, "places"];

/**
 * Reads the series of a row of reading_work: a loaded data set, "metric:CODE"
 * for one metric, or a decision: "places", "exclusions", "setting:KEY", and
 * "definition:CODE", "rebase:CODE" or "trajectory:CODE" for one metric's.
 */
export function workOf(series: string): Work {
  const [name = "", code = null] = series.split(":");
  if (MEMBERSHIP.includes(name)) return { only: null, rule: "membership" };
  const rule = RULES.find((each) => name === each || name === `${each}s`) ?? null;
  return { only: rule === "setting" ? null : code, rule };
}

/** The series that asks for one metric again because of a decision. */
export function seriesOf(rule: RuleName, metric: string): string {
  return `${rule}:${metric}`;
}
