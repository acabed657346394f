import type { Day } from "@/lib/periods/day";

/** A file of the demo: where it goes under the demo's folder, and its bytes as text. */
export type DemoFile = { path: string; text: string };

const NAMES = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** The month as publishers write it: NOV2025. */
export function monthCode(month: Day): string {
  return `${NAMES[Number(month.slice(5, 7)) - 1]}${month.slice(0, 4)}`;
}

/** The first day of a month as publishers write it: 01NOV2025. */
export function dayCode(month: Day): string {
  return `01${monthCode(month)}`;
}

export function csv(heading: string, rows: readonly string[]): string {
  return `${heading}\n${rows.join("\n")}\n`;
}
