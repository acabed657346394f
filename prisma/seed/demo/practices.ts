import { addDays, day, type Day } from "@/lib/periods/day";
import { monthOf, step } from "@/lib/periods/period";
import { sizesByCode } from "./list-sizes";
import { PCNS, PRACTICE_NAMES, type PlaceCode } from "./names";
import { normal, randomFor } from "./random";
import { CLOSED, MERGED, MOVED } from "./stories";

export type DemoPractice = {
  code: string;
  name: string;
  postcode: string;
  supplier: string;
  place: PlaceCode;
  /** Its PCN today; null for the one practice without. */
  pcn: string | null;
  /** The PCN it was in before it moved, and the last day there. */
  before: { pcn: string; until: Day } | null;
  openedOn: Day;
  /** The last day it was open. */
  closedOn: Day | null;
  /** Patients registered on the first day of the last month, or of its last month open. */
  size: number;
  /** Growth of the list in a year, as a share. */
  growth: number;
};

/** First and last month with figures. The working date is 15 January 2026. */
export const FIRST_MONTH = day("2022-12-01");
export const LAST_MONTH = day("2025-11-01");

/** The 36 months, by their first days. */
export const MONTHS: readonly Day[] = Array.from(
  { length: 36 },
  (_, steps) => step(monthOf(FIRST_MONTH), steps).start,
);

/** Every practice there has been: 119 open at the end, one merged into another, one closed. */
export const PRACTICES: readonly DemoPractice[] = buildPractices();

export function practice(code: string): DemoPractice {
  const found = PRACTICES.find((each) => each.code === code);
  if (!found) throw new Error(`no practice ${code} in the demo`);
  return found;
}

export function isOpen({ closedOn }: Pick<DemoPractice, "closedOn">, on: Day): boolean {
  return closedOn === null || closedOn >= on;
}

export function pcnOn({ pcn, before }: Pick<DemoPractice, "pcn" | "before">, on: Day): string | null {
  return before && on <= before.until ? before.pcn : pcn;
}

/** Patients registered on the first day of a month; 0 once closed. */
export function listOn(one: DemoPractice, month: Day): number {
  if (!isOpen(one, month)) return 0;
  const years = (monthsFrom(month, LAST_MONTH) + 1) / 12;
  const wobble = 1 + 0.002 * normal(randomFor(`${one.code} list ${month}`));
  const own = one.size * (1 - one.growth * years) * wobble;
  return Math.round(own + movedHere(one.code, month));
}

/** Patients who came, or had not yet come, from the practices that merged and closed. */
function movedHere(code: string, month: Day): number {
  if (code === MERGED.into) return month < MERGED.on ? -MERGED.patients : 0;
  if (CLOSED.to.includes(code)) return month > CLOSED.on ? 0 : -CLOSED.patients / CLOSED.to.length;
  return 0;
}

function monthsFrom(from: Day, to: Day): number {
  return (
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7))
  );
}

function buildPractices(): DemoPractice[] {
  const slots = PCNS.flatMap((pcn) => {
    const extra = pcn.code === "ZP0002" || pcn.code === "ZP0019" ? 1 : 0;
    return Array.from({ length: pcn.practices + extra }, () => ({
      pcn: pcn.code as string | null,
      place: pcn.place,
    }));
  });
  slots.push({ pcn: null, place: "QZZ-NORTH" });
  const codes = slots.map((_, index) => `Z${String(index + 1).padStart(5, "0")}`);
  const sizes = sizesByCode(codes);

  return slots.map(({ pcn, place }, index) => {
    const code = codes[index] ?? "";
    const random = randomFor(`${code} practice`);
    return {
      code,
      name: PRACTICE_NAMES[index] ?? "",
      postcode: `ZZ${1 + (index % 20)} ${1 + (index % 9)}ZZ`,
      supplier: random() < 0.9 ? "EMIS" : "TPP",
      place,
      pcn,
      before: code === MOVED.code ? { pcn: MOVED.from, until: MOVED.until } : null,
      openedOn: day(`19${70 + Math.floor(random() * 29)}-04-01`),
      closedOn: code === MERGED.from ? addDays(MERGED.on, -1) : code === CLOSED.code ? CLOSED.on : null,
      size: sizes.get(code) ?? 0,
      growth: 0.011 + 0.014 * normal(random),
    };
  });
}
