import { parseDay, type Day } from "@/lib/periods/day";
import { monthNumber } from "@/lib/periods/period";

/** A day as publishers write it: 01DEC2025, 01Mar2025, 20240401 or 2025-12-01. null for anything else. */
export function parsePublishedDay(text: string): Day | null {
  const trimmed = text.trim();
  const [, day, name, year] = /^(\d{2})([a-z]{3})(\d{4})$/i.exec(trimmed) ?? [];
  if (day && name && year) return dayFrom(year, monthNumber(name), day);
  const [, compactYear, compactMonth, compactDay] = /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed) ?? [];
  if (compactYear && compactDay) return dayFrom(compactYear, Number(compactMonth), compactDay);
  return parseDay(trimmed);
}

/**
 * The first day of a month as publishers write it: 01OCT2025 (from 2023), OCT2022
 * (before), Nov-2025 and November 2025 (summary tables), 2025-11-01 (a workbook's
 * date). A day that is not the first of a month is no month.
 */
export function parsePublishedMonth(text: string): Day | null {
  const trimmed = text.trim();
  const [, name, year] = /^([a-z]{3,9})[- ]?(\d{4})$/i.exec(trimmed) ?? [];
  if (name && year) return dayFrom(year, fullMonthNumber(name), "01");
  const day = parsePublishedDay(trimmed);
  return day?.endsWith("-01") ? day : null;
}

/** The month named in a title row, "Table 1: ... November 2025"; null when none is. */
export function monthInTitle(text: string): Day | null {
  for (const [, name = "", year = ""] of text.matchAll(/\b([a-z]{3,9})[ -](20\d{2})\b/gi)) {
    const month = parsePublishedMonth(`${name} ${year}`);
    if (month) return month;
  }
  return null;
}

const NAMES = "january february march april may june july august september october november december".split(
  " ",
);

function fullMonthNumber(name: string): number | null {
  const lower = name.toLowerCase();
  if (lower.length === 3) return monthNumber(lower);
  const index = NAMES.indexOf(lower);
  return index < 0 ? null : index + 1;
}

function dayFrom(year: string, month: number | null, day: string): Day | null {
  return month === null ? null : parseDay(`${year}-${String(month).padStart(2, "0")}-${day}`);
}
