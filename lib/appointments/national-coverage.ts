import type { Day } from "@/lib/periods/day";

/** A system's sums of one month from GPAD's coverage or durations file, and the files they are from. */
export type PublishedMonth = { month: Day; counts: Readonly<Record<string, number>>; files: string[] };

/** Of how many open the published figures include, and what share that is. */
export type Included = { included: number; open: number; share: number | null };

export type CoveredMonth = { month: Day; practices: Included; patients: Included };

/** Month by month, newest first. */
export function coveredMonths(months: readonly PublishedMonth[]): CoveredMonth[] {
  return newestFirst(months).map(({ month, counts }) => ({
    month,
    practices: includedOf(counts, "practices"),
    patients: includedOf(counts, "patients"),
  }));
}

function includedOf(counts: PublishedMonth["counts"], what: "practices" | "patients"): Included {
  const [included, open] = [counts[`${what}-included`] ?? 0, counts[`${what}-open`] ?? 0];
  return { included, open, share: shareOf(included, open) };
}

/** The lengths of appointments as published, shortest first. "unknown" is also what could not be right. */
export const DURATIONS = ["1-5", "6-10", "11-15", "16-20", "21-30", "31-60", "unknown"] as const;
export type Duration = (typeof DURATIONS)[number];

export type DurationShare = {
  duration: Duration;
  appointments: number;
  /** Of all appointments of the month, those of unknown length too. */
  share: number | null;
  /** The share of the same month a year before; null where that is not held. */
  yearBefore: number | null;
};

export type Durations = { month: Day; appointments: number; shares: DurationShare[] };

/** How long appointments took in the newest month held; null where none is. */
export function newestDurations(months: readonly PublishedMonth[]): Durations | null {
  const [newest] = newestFirst(months);
  if (!newest) return null;
  const before = months.find(({ month }) => month === yearBefore(newest.month));
  return {
    month: newest.month,
    appointments: newest.counts.duration ?? 0,
    shares: DURATIONS.map((duration) => ({
      duration,
      appointments: newest.counts[`duration:${duration}`] ?? 0,
      share: durationShare(newest, duration),
      yearBefore: before ? durationShare(before, duration) : null,
    })),
  };
}

function durationShare({ counts }: PublishedMonth, duration: Duration): number | null {
  return shareOf(counts[`duration:${duration}`] ?? 0, counts.duration ?? 0);
}

function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

function newestFirst(months: readonly PublishedMonth[]): PublishedMonth[] {
  return months.toSorted((a, b) => (a.month < b.month ? 1 : -1));
}

function yearBefore(month: Day): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}
