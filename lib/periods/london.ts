import { addDays, day, type Day } from "./day";

/** What a clock in London shows: a day, and a time of 24 hours like "17:00". */
export type WallTime = { day: Day; time: string };

const LONDON = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What London's clocks show at an instant, whatever zone the machine is in. */
export function londonWall(at: Date): WallTime {
  const part = Object.fromEntries(LONDON.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: day(`${part.year}-${part.month}-${part.day}`), time: `${part.hour}:${part.minute}` };
}

/**
 * The instant at which London's clocks show a time. A time they show twice (the
 * hour after 1 am when they go back) is the later one, and a time they skip (the
 * hour after 1 am in March) is as long after one o'clock as it says: nobody loses
 * an hour to the change of clocks.
 */
export function londonInstant({ day, time }: WallTime): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  // London is at Greenwich or an hour ahead of it.
  const winter = new Date(asUtc);
  if (shows(winter, { day, time })) return winter;
  const summer = new Date(asUtc - HOUR);
  return shows(summer, { day, time }) ? summer : winter;
}

/** The last instant of a day in London, to the millisecond. */
export function endOfDay(on: Day): Date {
  return new Date(londonInstant({ day: addDays(on, 1), time: "00:00" }).getTime() - 1);
}

function shows(at: Date, wall: WallTime): boolean {
  const shown = londonWall(at);
  return shown.day === wall.day && shown.time === wall.time;
}

/** True for "00:00" to "23:59". */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

const WEEKDAY = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  weekday: "long",
  day: "numeric",
  month: "long",
});

/** A deadline as it is told: "Friday 23 January at 17:00". */
export function deadlineName(at: Date): string {
  return `${WEEKDAY.format(at).replace(",", "")} at ${londonWall(at).time}`;
}

/** The time of day in London: "10:42". */
export function clockTime(at: Date): string {
  return londonWall(at).time;
}
