import { byUrgency, WORKLIST_REASONS, type WorklistReason } from "./worklist";
import { isLevel, type Level } from "./level";

/** What a list of the panel's practices may be narrowed to. */
export type WorklistQuery = {
  place: string | null;
  pcn: string | null;
  /** "none": not yet decided. */
  level: Level | "none" | null;
  reason: WorklistReason["is"] | null;
  /** Also the practices that nothing asks a panel about. */
  all: boolean;
};

export const REASON_NAMES: Record<WorklistReason["is"], string> = {
  "review-overdue": "Review overdue",
  "proposed-higher": "A higher level is proposed",
  "reply-awaits": "A reply awaits an answer",
  revised: "Revised after the decision",
  undecided: "Not yet decided",
  escalation: "The framework puts it to the panel",
  "review-due": "Review due",
  "proposed-lower": "A lower level is proposed",
};

type Asked = { [Key in keyof WorklistQuery]?: string | undefined };

/** Reads the list's state from its address. What makes no sense is as if it were not there. */
export function worklistQuery({ place, pcn, level, reason, all }: Asked): WorklistQuery {
  const asked = level === undefined || level === "" ? null : Number(level);
  return {
    place: place?.toUpperCase() ?? null,
    pcn: pcn?.toUpperCase() ?? null,
    level: level === "none" ? "none" : isLevel(asked) ? asked : null,
    reason: WORKLIST_REASONS.find((each) => each === reason) ?? null,
    all: all === "1",
  };
}

type Listed = {
  name: string;
  place: string | null;
  pcn: string | null;
  decided: { level: Level } | null;
  proposed: { level: Level | null } | null;
  reasons: readonly WorklistReason[];
};

/** The practices that an address asks for, the most urgent first. */
export function worklisted<Practice extends Listed>(
  practices: readonly Practice[],
  { place, pcn, level, reason, all }: WorklistQuery,
): Practice[] {
  return practices
    .filter(
      (each) =>
        (all || each.reasons.length > 0) &&
        (place === null || each.place === place) &&
        (pcn === null || each.pcn === pcn) &&
        (level === null || (each.decided?.level ?? "none") === level) &&
        (reason === null || each.reasons.some(({ is }) => is === reason)),
    )
    .toSorted(
      (one, other) =>
        byUrgency(one.reasons, other.reasons) ||
        (other.proposed?.level ?? -1) - (one.proposed?.level ?? -1) ||
        one.name.localeCompare(other.name, "en-GB"),
    );
}

/** "12 practices need a look by the panel; 3 reviews are overdue." Of all that the reader may see, not of those shown. */
export function worklistHeading(practices: readonly Listed[]): string {
  const asking = practices.filter(({ reasons }) => reasons.length > 0).length;
  const overdue = practices.filter(({ reasons }) => reasons.some(({ is }) => is === "review-overdue")).length;
  if (asking === 0) return "No practice needs the panel now";
  const need = asking === 1 ? "1 practice needs" : `${asking} practices need`;
  if (overdue === 0) return `${need} a look by the panel`;
  return `${need} a look by the panel; ${overdue === 1 ? "1 review is" : `${overdue} reviews are`} overdue`;
}
