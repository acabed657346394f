import type { CheckedPractice } from "@/lib/appointments/verified-share";
import type { Day } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import { SYSTEM, type ReportReturns } from "./report-content";
import { areaSums } from "./return-areas";

type Collected = { month: Period; opensOn: Day; dueOn: Day };

/**
 * The months a report tells the returns of, newest first. Of the months up to
 * its own that were asked for by its day: the newest, and where that is not due
 * yet, the newest that is.
 */
export function monthsReported<Month extends Collected>(
  months: readonly Month[],
  { to, asAt }: { to: Period; asAt: Day },
): Month[] {
  const asked = months
    .filter(({ month, opensOn }) => month.start <= to.start && opensOn <= asAt)
    .toSorted((one, other) => (one.month.start < other.month.start ? 1 : -1));
  const due = asked.findIndex(({ dueOn }) => dueOn <= asAt);
  return asked.filter((_, at) => at === 0 || at === due);
}

/** A month's returns as readers of sums may have them, whatever the edition: Places, and the system last. */
export function reportReturns(
  { month, dueOn }: Collected,
  practices: readonly CheckedPractice[],
  { system, floor }: { system: string; floor: number },
): ReportReturns {
  const [whole, ...below] = areaSums({ code: system, name: SYSTEM }, practices, floor);
  const places = below.filter(({ kind }) => kind === "PLACE");
  return {
    ...{ month: month.text, dueOn },
    places: [...places, ...(whole ? [whole] : [])].map(({ name, practices: of, verified }) => ({
      ...{ place: name, practices: of, verified },
    })),
  };
}
