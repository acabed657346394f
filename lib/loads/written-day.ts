import { parseDay, type Day } from "@/lib/periods/day";
import { monthNumber } from "@/lib/periods/period";
import { parsePublishedDay } from "./published-dates";

/**
 * A day as people and their programs write it, a time after it ignored: 03/11/2025,
 * 3.11.25, 03-Nov-2025, 2025-11-03 10:40, 2025-11-03T10:40, 03NOV2025. Day before
 * month, as everywhere in Britain. null for anything else.
 */
export function parseWrittenDay(text: string): Day | null {
  const [written = ""] = text.trim().split(/[T\s,]+(?=\d{1,2}:\d{2})/i);
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(written) ?? [];
  if (day && month && year) return dayFrom(year, Number(month), day);
  const [, named, name, of] = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{2}|\d{4})$/i.exec(written) ?? [];
  if (named && name && of) return dayFrom(of, monthNumber(name.slice(0, 3)), named);
  return parsePublishedDay(written);
}

function dayFrom(year: string, month: number | null, day: string): Day | null {
  if (month === null) return null;
  const full = year.length === 2 ? `20${year}` : year;
  return parseDay(`${full}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
}
