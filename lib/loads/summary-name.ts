/** The number of a practice-level summary table, "2a"; null for any other data set. */
export function summaryTable(dataset: string): string | null {
  return /^gpad-summary-(\d[a-d]?)$/.exec(dataset)?.[1] ?? null;
}
