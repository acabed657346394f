import { addDays, type Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { PlanLine } from "./plan-line";
import { isEnded, isRunning } from "./status";

/** An action a meeting should look at, with why, the most urgent reason first. */
export type AgendaItem = { action: number; why: string[] };

/** How far ahead an endorsement is asked for. */
const AHEAD = 60;

/**
 * The agenda by exception: actions that are late, off track or at risk, that ask
 * something of the system, that need a decision, and whose endorsement is due.
 * Those that need a decision come first, then the late, off track and at risk.
 */
export function agendaOf(lines: readonly PlanLine[], on: Day): AgendaItem[] {
  return lines
    .map((line) => ({ line, reasons: reasonsOf(line, on) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((one, other) => rankOf(one.reasons) - rankOf(other.reasons))
    .map(({ line, reasons }) => ({ action: line.id, why: reasons.map(({ words }) => words) }));
}

type Reason = { rank: number; words: string };

function rankOf(reasons: readonly Reason[]): number {
  return Math.min(...reasons.map(({ rank }) => rank));
}

function reasonsOf(line: PlanLine, on: Day): Reason[] {
  if (isEnded(line.status)) return [];
  const reasons: (Reason | false)[] = [
    line.decisionNeeded !== "" && { rank: 0, words: `Decision needed: ${line.decisionNeeded}` },
    line.late && { rank: 1, words: `Late: it was due on ${dayName(line.due)}` },
    line.status === "OFF_TRACK" && { rank: 2, words: "Off track" },
    line.status === "AT_RISK" && { rank: 3, words: "At risk" },
    line.ask !== "" && { rank: 4, words: `Ask of the system: ${line.ask}` },
    endorsementDue(line, on) && { rank: 5, words: endorsementWords(line) },
  ];
  return reasons.filter((each) => each !== false);
}

/** Work that begins or goes on and that nobody stands behind, or that changed since somebody did. */
function endorsementDue(line: PlanLine, on: Day): boolean {
  if (!isRunning(line.status) || line.startsOn > addDays(on, AHEAD)) return false;
  return line.endorsedVersion !== null && line.endorsedVersion < line.version;
}

function endorsementWords({ endorsedOn }: PlanLine): string {
  return `Endorsement due: it changed since it was endorsed${endorsedOn ? ` on ${dayName(endorsedOn)}` : ""}`;
}
