import { parseDay, type Day } from "@/lib/periods/day";
import { dayName, parsePeriod } from "@/lib/periods/period";
import type { SourceDataset } from "./source-content";

/** Registers, whose newest mention may lie after the day they were published. */
const MENTIONS_AHEAD: readonly SourceDataset[] = ["epraccur", "pcn-partners"];

/**
 * Which days a file can have been published on, in words, where `on` is none of them; null where it is one.
 * `period`: what the file is of, as its load tells it: "2025-11", "2023-04 to 2025-03" or a day.
 */
export function notPublishedOn(
  on: Day,
  { dataset, period, today }: { dataset: SourceDataset | null; period: string | null; today: Day },
): string | null {
  if (on > today) return `a day up to today, ${dayName(today)}`;
  const end = dataset !== null && MENTIONS_AHEAD.includes(dataset) ? null : lastDayOf(period);
  if (end === null || end > today || on >= end) return null;
  return `a day from ${dayName(end)}, which its figures reach, to today, ${dayName(today)}`;
}

function lastDayOf(period: string | null): Day | null {
  const last = period?.split(" to ").at(-1) ?? "";
  return parsePeriod(last)?.end ?? parseDay(last);
}

/** When figures were published, by the days of the files they are of; null is a file of which nobody said. */
export function publishedWords(days: readonly (Day | null)[]): string {
  const known = [...new Set(days.flatMap((on) => on ?? []))].toSorted();
  if (known.length === 0) return "publication date not given";
  const some = days.includes(null) ? ", some on a day not given" : "";
  return `published ${known.map(dayName).join(" and ")}${some}`;
}
