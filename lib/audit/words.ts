import { parseDay } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";

/** A day of an entry's detail in words. */
export function dayWords(text: string): string {
  const on = parseDay(text);
  return on ? dayName(on) : text;
}

/** "from 1 April 2025 to 31 March 2026", or "from 1 April 2025" where no end is set. */
export function lasting({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): string {
  return `from ${dayWords(startsOn)}${endsOn === null ? "" : ` to ${dayWords(endsOn)}`}`;
}
