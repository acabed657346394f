import { period, periodName } from "@/lib/periods/period";

/** A period in a narrow column: "Nov 2025", "Jul to Sep 2025", "2025/26". */
export function shortPeriod(text: string): string {
  return periodName(period(text)).replace(/[A-Z][a-z]+/g, (month) => month.slice(0, 3));
}

export function longPeriod(text: string): string {
  return periodName(period(text));
}
