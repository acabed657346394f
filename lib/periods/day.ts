/** A calendar day as text, "2025-11-30". No time, no zone: it sorts as it reads. */
export type Day = string & { readonly __day: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day, or null when the text is not a real one. */
export function parseDay(text: string): Day | null {
  const [, year, month, day] = SHAPE.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().slice(0, 10) === text ? (text as Day) : null;
}

/** A literal or computed day known to be right; throws when it is not, which is a bug. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`"${text}" is not a day like 2025-11-30`);
  return parsed;
}

export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day;
}

/** UTC midnight, the form the database client wants. */
export function dateOf(text: Day): Date {
  return new Date(`${text}T00:00:00Z`);
}

export function addDays(text: Day, days: number): Day {
  const date = dateOf(text);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOf(date);
}

export function daysBetween(from: Day, to: Day): number {
  return (midnightOf(to) - midnightOf(from)) / 86_400_000;
}

/** UTC midnight in milliseconds. A date made from text costs ten times as much, and levels ask for hundreds of thousands. */
function midnightOf(text: Day): number {
  return Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8)));
}
