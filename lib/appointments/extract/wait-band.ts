import type { Wait } from "../cells";

/** The longest days of each of NHS England's bands, from booking to appointment. */
const BANDS: readonly (readonly [most: number, Wait])[] = [
  [0, "same-day"],
  [1, "1-day"],
  [7, "2-7-days"],
  [14, "8-14-days"],
  [21, "15-21-days"],
  [28, "22-28-days"],
  [Infinity, "over-28-days"],
];

/** The band of a wait in whole calendar days; booked after the appointment cannot be, and is unknown. */
export function waitBand(days: number | null): Wait {
  if (days === null || days < 0) return "unknown";
  return BANDS.find(([most]) => days <= most)?.[1] ?? "unknown";
}
