import type { Day } from "@/lib/periods/day";
import { lastingHabitsOf, type Habits } from "./lasting-habits";
import { normal, randomFor } from "./random";
import { CANAL_SIDE } from "./stories";
import { accessOn } from "./character";

/**
 * A practice's appointment habits in one month: its lasting ones, what is
 * changing there, and a little chance.
 */
export function habitsOf(code: string, month: Day): Habits {
  const lasting = lastingHabitsOf(code);
  const random = randomFor(`${code} ${month}`);
  const draw = () => normal(random);
  const noisy: Habits = {
    ...lasting,
    volume: lasting.volume * (1 + 0.028 * draw()),
    sameDay: lasting.sameDay + 0.07 * draw(),
    longWait: lasting.longWait - 0.4 * accessOn(code, month) + 0.1 * draw(),
    missed: lasting.missed * (1 + 0.06 * draw()),
    statusUnknown: lasting.statusUnknown * (1 + 0.12 * draw()),
    inconsistent: lasting.inconsistent * (1 + 0.08 * draw()),
    unmapped: lasting.unmapped * (1 + 0.15 * draw()),
    urgentSameDay: lasting.urgentSameDay + 0.09 * draw(),
  };
  return (CHANGES[code] ?? []).reduce((now, change) => change(now, month), noisy);
}

type Change = (now: Habits, month: Day) => Habits;

/** What happens at some practices: the stories a reader finds on trend lines. */
const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  // Beside its falling access: more missed appointments than at most practices, and clear categories.
  [CANAL_SIDE]: [(now) => ({ ...now, missed: now.missed * 1.25, inconsistent: 0.05 })],
  // A new telephone system and triage: shorter waits from one month to the next.
  Z00056: [
    since("2025-02-01", (now) => ({ ...now, longWait: now.longWait - 0.75, sameDay: now.sameDay + 0.35 })),
  ],
  // Reminders by text: fewer and fewer missed appointments.
  Z00082: [
    since("2024-10-01", (now, months) => ({ ...now, missed: now.missed * Math.max(0.5, 1 - 0.04 * months) })),
  ],
  // A partner left: waits jump.
  Z00098: [
    since("2025-05-01", (now) => ({ ...now, longWait: now.longWait + 0.8, volume: now.volume * 0.92 })),
  ],
  // Slots were mapped afresh: categories become clear.
  Z00036: [
    (now) => ({ ...now, inconsistent: 0.27 }),
    since("2025-06-01", (now) => ({ ...now, inconsistent: 0.035 })),
  ],
  // Categories are unclear and stay so.
  Z00009: [(now) => ({ ...now, inconsistent: now.inconsistent + 0.19 })],
  Z00049: [(now) => ({ ...now, inconsistent: now.inconsistent + 0.14, unmapped: 0.06 })],
  Z00087: [(now) => ({ ...now, inconsistent: now.inconsistent + 0.23 })],
  Z00109: [(now) => ({ ...now, unmapped: 0.21 })],
  // A change of computer system: outcomes go unrecorded.
  Z00061: [since("2025-08-01", (now) => ({ ...now, statusUnknown: 0.24 }))],
  // Urgent requests are dealt with the same day, more and more.
  Z00025: [
    since("2024-12-01", (now, months) => ({ ...now, urgentSameDay: now.urgentSameDay + 0.09 * months })),
  ],
};

/** A change that begins in a month; told how many months it has gone on, 1 in the first. */
function since(first: string, change: (now: Habits, months: number) => Habits): Change {
  return (now, month) => (month < first ? now : change(now, monthsFrom(first, month)));
}

function monthsFrom(first: string, month: Day): number {
  const number = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return number(month) - number(first) + 1;
}
