import path from "node:path";
import { monthInName } from "@/lib/loads/mapping-day";
import { addDays, dateOf, day, type Day } from "@/lib/periods/day";
import { monthOf, step } from "@/lib/periods/period";
import { LAST_MONTH } from "./practices";

/** The day of October's second edition, which came by itself and late. */
export const CORRECTED_ON = day("2026-01-13");

/** When the demo's file of this path was published, as NHS England's appointments are; null for what others publish. */
export function publishedOn(file: string): Day | null {
  if (/[/\\]second-edition[/\\]/.test(file)) return CORRECTED_ON;
  if (!/[/\\]appointments[/\\]/.test(file)) return null;
  // A release holds months before its newest, and Mapping.csv and files of many months came with the newest.
  const single = /[/\\]release-/.test(file) ? null : monthInName(path.basename(file));
  return releaseOf(single ?? LAST_MONTH);
}

const THURSDAY = 4;

/** The last Thursday of the month after, before Christmas in a December. */
export function releaseOf(month: Day): Day {
  const next = step(monthOf(month), 1);
  let on = next.text.endsWith("-12") ? day(`${next.text}-23`) : next.end;
  while (dateOf(on).getUTCDay() !== THURSDAY) on = addDays(on, -1);
  return on;
}
