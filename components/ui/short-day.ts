import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";

/** "28 Jan 2026": a day as a column has room for it. */
export function shortDay(on: Day): string {
  const [number = "", month = "", year = ""] = dayName(on).split(" ");
  return `${number} ${month.slice(0, 3)} ${year}`;
}
