import { day, type Day } from "@/lib/periods/day";
import { PRACTICES } from "./practices";
import { normal, randomFor } from "./random";
import { CANAL_SIDE } from "./stories";

/**
 * What makes one practice lastingly unlike another, each about 0 with a
 * standard deviation near 1. They hang together as in published figures: where
 * need is greater, staff are fewer, access is harder and patients less content.
 */
export type Character = {
  /** Deprivation and illness of its patients. */
  need: number;
  staffing: number;
  /** How soon patients are seen. */
  access: number;
  /** How well planned care runs. */
  care: number;
};

const NEED_OF_PLACE = {
  "QZZ-COVENTRY": 0.5,
  "QZZ-RUGBY": -0.2,
  "QZZ-SOUTH": -0.7,
  "QZZ-NORTH": 0.4,
} as const;

const CHARACTERS = new Map(PRACTICES.map(({ code, place }) => [code, drawn(code, NEED_OF_PLACE[place])]));

export function characterOf(code: string): Character {
  const found = CHARACTERS.get(code);
  if (!found) throw new Error(`no practice ${code} in the demo`);
  return found;
}

function drawn(code: string, placeNeed: number): Character {
  const random = randomFor(`${code} traits`);
  const need = placeNeed + 0.8 * normal(random);
  const staffing = -0.3 * need + 0.95 * normal(random);
  const access = 0.45 * staffing - 0.2 * need + 0.85 * normal(random);
  const care = 0.3 * staffing - 0.25 * need + 0.9 * normal(random);
  return code === CANAL_SIDE
    ? { need: 0.4, staffing: -1.1, access: -0.2, care: -0.6 }
    : { need, staffing, access, care };
}

/** A change of access over months: from its first month by equal steps, then it stays. */
type Course = { from: Day; months: number; change: number };

/** One practice's access falls for eight months; four others recover. */
const COURSES: Readonly<Record<string, Course>> = {
  [CANAL_SIDE]: { from: day("2025-04-01"), months: 8, change: -1.7 },
  Z00024: { from: day("2024-09-01"), months: 12, change: 1.6 },
  Z00047: { from: day("2025-01-01"), months: 9, change: 1.4 },
  Z00066: { from: day("2024-06-01"), months: 14, change: 1.5 },
  Z00103: { from: day("2024-11-01"), months: 10, change: 1.3 },
};

/** Access as it stands in a month, by its first day. */
export function accessOn(code: string, month: Day): number {
  const { access } = characterOf(code);
  const course = COURSES[code];
  if (!course || month < course.from) return access;
  const steps = monthsFrom(course.from, month) + 1;
  return access + course.change * Math.min(1, steps / course.months);
}

function monthsFrom(from: Day, to: Day): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return years * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}
