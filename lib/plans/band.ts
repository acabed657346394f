import { addDays, dateOf, dayOf, type Day } from "@/lib/periods/day";

/** The strategy's three timeframes. */
export const BANDS = ["MONTHS_12", "YEARS_2_3", "YEARS_4_5"] as const;
export type Band = (typeof BANDS)[number];

const YEARS: Record<Band, { after: number; within: number; name: string; key: string }> = {
  MONTHS_12: { after: 0, within: 1, name: "12 months", key: "12-months" },
  YEARS_2_3: { after: 1, within: 3, name: "2–3 years", key: "2-3-years" },
  YEARS_4_5: { after: 3, within: 5, name: "4–5 years", key: "4-5-years" },
};

export function bandName(band: Band): string {
  return YEARS[band].name;
}

/** In an address: "2-3-years". */
export function bandKey(band: Band): string {
  return YEARS[band].key;
}

/** The timeframe of an address or a file, however its dash is written. Null: none of them. */
export function parseBand(text: string): Band | null {
  const asked = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s–—_]+/g, "-")
    .replace("-to-", "-");
  return BANDS.find((band) => YEARS[band].key === asked) ?? null;
}

/** First and last day of a timeframe of a plan that starts on a day. */
export function bandSpan(band: Band, planStart: Day): { from: Day; to: Day } {
  const { after, within } = YEARS[band];
  return { from: yearsAfter(planStart, after), to: addDays(yearsAfter(planStart, within), -1) };
}

/** The timeframe a day falls in: before the plan is the first, after it the last. */
export function bandOf(on: Day, planStart: Day): Band {
  return BANDS.find((band) => on <= bandSpan(band, planStart).to) ?? "YEARS_4_5";
}

function yearsAfter(from: Day, years: number): Day {
  const date = dateOf(from);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return dayOf(date);
}
