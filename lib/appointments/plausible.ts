import { countOf, type Counts } from "./cells";

/** Bounds outside of which a practice's figures of a month are worth a second look. They exclude nobody. */
export type Bounds = {
  /** Patients registered, at least. */
  leastList: number;
  /** Appointments for every 1,000 patients. */
  leastRate: number;
  mostRate: number;
  /** Shares, 0 to 1. */
  mostUnclear: number;
  mostStatusUnknown: number;
};

export type Warning =
  | { what: "small-list"; list: number }
  | { what: "few-appointments" | "many-appointments"; rate: number }
  | { what: "unclear-categories" | "status-unknown"; share: number };

/** Whether a warning is of national appointment figures, which a practice verifies, and not of its list alone. */
export function isOfAppointments({ what }: Warning): boolean {
  return what !== "small-list";
}

/** What a practice's counts of a month warn of. What was not reported warns of nothing. */
export function warningsOf(counts: Counts, bounds: Bounds): Warning[] {
  const list = countOf(counts, "gpad-list") ?? countOf(counts, "list");
  const all = countOf(counts, "appointments");
  const rate = list && all !== null ? (all / list) * 1_000 : null;
  const unclear = shareOf(counts, ["category:unmapped", "category:inconsistent"], "category");
  const unknown = shareOf(counts, ["status:unknown"], "status");
  const warnings: Warning[] = [];
  if (list !== null && list < bounds.leastList) warnings.push({ what: "small-list", list });
  if (rate !== null && rate < bounds.leastRate) warnings.push({ what: "few-appointments", rate });
  if (rate !== null && rate > bounds.mostRate) warnings.push({ what: "many-appointments", rate });
  if (unclear !== null && unclear > bounds.mostUnclear) {
    warnings.push({ what: "unclear-categories", share: unclear });
  }
  if (unknown !== null && unknown > bounds.mostStatusUnknown) {
    warnings.push({ what: "status-unknown", share: unknown });
  }
  return warnings;
}

function shareOf(
  counts: Counts,
  cells: readonly `${"category" | "status"}:${string}`[],
  of: "category" | "status",
): number | null {
  const all = countOf(counts, of);
  if (!all) return null;
  return cells.reduce((sum, cell) => sum + (countOf(counts, cell) ?? 0), 0) / all;
}
