import { addDays, dateOf, dayOf, type Day } from "./day";

export type Cadence = "month" | "quarter" | "year";

/** A month "2025-11", a calendar quarter "2025-Q3" (July to September) or an NHS year "2025/26". */
export type Period = { text: string; cadence: Cadence; start: Day; end: Day };

// A load asks for the same few periods a million times over, and a date costs more than a look.
const parsed = new Map<string, Period>();
const stepped = new Map<string, Period>();

/** Reads 2025-11, 2025-Q3 or 2025/26; null for anything else, 2025/27 included. */
export function parsePeriod(text: string): Period | null {
  const known = parsed.get(text);
  if (known) return known;
  const found = readPeriod(text);
  if (found) parsed.set(text, found);
  return found;
}

function readPeriod(text: string): Period | null {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month) return monthsFrom(text, "month", Number(month[1]), Number(month[2]), 1);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
  if (quarter) return monthsFrom(text, "quarter", Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3);
  const year = /^(\d{4})\/(\d{2})$/.exec(text);
  if (year && (Number(year[1]) + 1) % 100 === Number(year[2])) {
    return monthsFrom(text, "year", Number(year[1]), 4, 12);
  }
  return null;
}

/** A period known to be right; throws when it is not, which is a bug. */
export function period(text: string): Period {
  const found = parsePeriod(text);
  if (!found) throw new Error(`"${text}" is not a period like 2025-11, 2025-Q3 or 2025/26`);
  return found;
}

function monthsFrom(text: string, cadence: Cadence, year: number, month: number, months: number): Period {
  const start = dayOf(new Date(Date.UTC(year, month - 1, 1)));
  return { text, cadence, start, end: addDays(dayOf(new Date(Date.UTC(year, month - 1 + months, 1))), -1) };
}

export function monthOf(on: Day): Period {
  return period(on.slice(0, 7));
}

/** The period of this cadence that holds the day. */
export function periodHolding(cadence: Cadence, on: Day): Period {
  const year = Number(on.slice(0, 4));
  const month = Number(on.slice(5, 7));
  if (cadence === "month") return monthOf(on);
  if (cadence === "quarter") return period(`${year}-Q${Math.ceil(month / 3)}`);
  const first = month >= 4 ? year : year - 1;
  return period(`${first}/${String((first + 1) % 100).padStart(2, "0")}`);
}

/** The period as many steps of its own cadence later (earlier when negative). */
export function step(from: Period, steps: number): Period {
  const key = `${from.text} ${steps}`;
  const known = stepped.get(key) ?? later(from, steps);
  stepped.set(key, known);
  return known;
}

function later(from: Period, steps: number): Period {
  const months = { month: 1, quarter: 3, year: 12 }[from.cadence];
  const start = dateOf(from.start);
  start.setUTCMonth(start.getUTCMonth() + steps * months);
  return periodHolding(from.cadence, dayOf(start));
}

/** The same period a year before. */
export function yearBefore(from: Period): Period {
  return step(from, { month: -12, quarter: -4, year: -1 }[from.cadence]);
}

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "November 2025", "July to September 2025", "2025/26". */
export function periodName({ text, cadence, start, end }: Period): string {
  if (cadence === "year") return text;
  const name = (on: Day) => MONTHS[Number(on.slice(5, 7)) - 1];
  const span = cadence === "month" ? name(start) : `${name(start)} to ${name(end)}`;
  return `${span} ${start.slice(0, 4)}`;
}

/** "16 October 2025". */
export function dayName(on: Day): string {
  return `${Number(on.slice(8))} ${MONTHS[Number(on.slice(5, 7)) - 1]} ${on.slice(0, 4)}`;
}

/** A publisher's month, "NOV", as its number; null when it is none. */
export function monthNumber(abbreviation: string): number | null {
  const index = MONTHS.findIndex((name) => name.slice(0, 3).toUpperCase() === abbreviation.toUpperCase());
  return index < 0 ? null : index + 1;
}
