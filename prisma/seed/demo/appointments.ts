import {
  STAFF,
  STATUSES,
  WAITS,
  type Category,
  type Mode,
  type Staff,
  type Status,
  type Wait,
} from "@/lib/appointments/cells";
import type { Day } from "@/lib/periods/day";
import { KINDS, type Kind } from "./appointment-kinds";
import { habitsOf } from "./habits";
import type { Habits } from "./lasting-habits";
import { listOn, type DemoPractice } from "./practices";
import { logistic, logit, randomFor, shareOut, type Random } from "./random";
import { seasonOf } from "./season";

/** One row of a practice's month, as the published file counts it. */
export type DemoRow = {
  staff: Staff;
  mode: Mode;
  category: Category;
  wait: Wait;
  status: Status;
  count: number;
};

/** Everything one practice did in a month. Empty once it is closed. */
export function appointmentsOf(practice: DemoPractice, month: Day): DemoRow[] {
  const list = listOn(practice, month);
  if (list === 0) return [];
  const habits = habitsOf(practice.code, month);
  const season = seasonOf(month);
  const random = randomFor(`${practice.code} appointments ${month}`);
  const usual = Math.round(((list * season.per1000) / 1000) * habits.volume);
  const clinics = Math.round(usual * season.clinics);

  const weights = KINDS.map((kind) => (isUsed(practice.code, kind) ? weightOf(kind, habits) : 0));
  const rows = shareOut(random, usual, weights).flatMap((count, index) =>
    rowsOf(random, KINDS[index] as Kind, count, habits),
  );
  return clinics === 0 ? rows : merged([...rows, ...rowsOf(random, VACCINATION, clinics, habits)]);
}

/** Autumn clinics: recorded as planned clinics, booked ahead, given by nurses, missed more often. */
const VACCINATION: Kind = {
  category: "planned-clinics",
  weight: 0,
  waits: [0.09, 0.04, 0.17, 0.19, 0.16, 0.14, 0.21, 0],
  gp: 0.03,
  modes: { "face-to-face": 1 },
  missed: 1.45,
};

/** No practice uses every category: each leaves some of the rarer ones out, always the same. */
function isUsed(code: string, { category, weight }: Kind): boolean {
  const rare = weight > 0 && weight < 0.05;
  return !rare || randomFor(`${code} uses ${category}`)() < 0.5;
}

function weightOf({ category, weight }: Kind, habits: Habits): number {
  const clear = 1 - habits.inconsistent - habits.unmapped;
  if (category === "inconsistent") return habits.inconsistent;
  if (category === "unmapped") return habits.unmapped;
  return clear * weight * (category === "gca" ? habits.urgent : 1);
}

function rowsOf(random: Random, kind: Kind, count: number, habits: Habits): DemoRow[] {
  if (count === 0) return [];
  return inLots(random, count, waitsOf(kind, habits), count < 250 ? 4 : 1).flatMap((waiting, index) =>
    waiting === 0 ? [] : rowsOfWait(random, kind, WAITS[index] as Wait, waiting, habits),
  );
}

/** The kind's waits, turned by the practice's habits. */
function waitsOf({ category, waits }: Kind, habits: Habits): number[] {
  if (category === "gca") {
    const sameDay = logistic(habits.urgentSameDay);
    const rest = waits.slice(1).reduce((all, each) => all + each, 0);
    return waits.map((each, index) => (index === 0 ? sameDay : ((1 - sameDay) * each) / rest));
  }
  return waits.map((each, index) => each * Math.exp(turn(index, habits)));
}

function turn(wait: number, habits: Habits): number {
  if (wait <= 1) return 0.36 + habits.sameDay;
  return wait >= 4 && wait <= 6 ? (habits.longWait - 0.16) * 1.5 : 0;
}

/** How often patients miss an appointment, by how long ahead it was booked. */
const MISSED = [0.024, 0.037, 0.058, 0.075, 0.085, 0.092, 0.105, 0.05];

function rowsOfWait(random: Random, kind: Kind, wait: Wait, count: number, habits: Habits): DemoRow[] {
  const missed = Math.min(0.5, (MISSED[WAITS.indexOf(wait)] ?? 0) * kind.missed * habits.missed);
  const unknown = Math.min(0.6, habits.statusUnknown);
  const gp = logistic(logit(kind.gp) + 0.2 + habits.byGp);
  const modes = modesOf(kind, habits);
  const rows: DemoRow[] = [];
  for (const [at, some] of shareOut(random, count, [1 - missed - unknown, missed, unknown]).entries()) {
    for (const [by, bySome] of inLots(random, some, [gp, 1 - gp, 0.006], 10).entries()) {
      for (const [how, counted] of inLots(
        random,
        bySome,
        modes.map(([, weight]) => weight),
        14,
      ).entries()) {
        if (counted === 0) continue;
        const [status, staff, mode] = [
          STATUSES[at] as Status,
          STAFF[by] as Staff,
          (modes[how] ?? ["unknown"])[0],
        ];
        rows.push({ staff, mode, category: kind.category, wait, status, count: counted });
      }
    }
  }
  return rows;
}

/**
 * Shared out in lots: a small number goes to few places, as a real appointment
 * book has it, which keeps a practice's month to about as many rows as published.
 */
function inLots(random: Random, total: number, weights: readonly number[], lot: number): number[] {
  const lots = Math.ceil(total / lot);
  const short = lots * lot - total;
  const parts = shareOut(random, lots, weights).map((part) => part * lot);
  const largest = parts.indexOf(Math.max(...parts));
  return parts.map((part, index) => (index === largest ? part - short : part));
}

function modesOf({ modes }: Kind, habits: Habits): (readonly [Mode, number])[] {
  return (Object.entries(modes) as [Mode, number][]).map(([mode, weight]) => [
    mode,
    mode === "face-to-face" ? weight * Math.exp(habits.faceToFace) : weight,
  ]);
}

/** Rows of one key become one, as published. */
function merged(rows: readonly DemoRow[]): DemoRow[] {
  const byKey = new Map<string, DemoRow>();
  for (const row of rows) {
    const key = `${row.staff}/${row.mode}/${row.category}/${row.wait}/${row.status}`;
    const known = byKey.get(key);
    byKey.set(key, known ? { ...known, count: known.count + row.count } : row);
  }
  return [...byKey.values()];
}
