import { dayName } from "@/lib/periods/period";
import type { Day } from "@/lib/periods/day";
import type { Decision, Present } from "./decision";
import { levelName } from "./level";

/** In one word what the panel did with the proposal. */
export const KIND_WORDS: Record<Decision["kind"], string> = {
  CONFIRM: "confirmed",
  OVERRIDE: "overridden",
  HOLD: "on hold",
};

/** "Confirmed by the panel on 16 October 2025, chaired by Dr Asha Menon; next review 16 April 2026." */
export function decisionSentence({
  kind,
  decidedOn,
  panel,
  nextReview,
  waitsFor,
}: Pick<Decision, "kind" | "decidedOn" | "nextReview" | "waitsFor"> & {
  panel?: readonly Present[];
}): string {
  const chair = panel?.find(({ role }) => role === CHAIR || role.endsWith(`, ${CHAIR}`));
  const chaired = chair ? `, chaired by ${chair.name}` : "";
  const on = `the panel on ${dayName(decidedOn)}${chaired}`;
  if (kind === "HOLD")
    return `Kept on hold by ${on}: it waits for ${waitsFor ?? "more to be known"}, until ${dayName(nextReview)}.`;
  const how = kind === "CONFIRM" ? "Confirmed by" : "Decided otherwise than proposed by";
  return `${how} ${on}; next review ${dayName(nextReview)}.`;
}

export const CHAIR = "chair";

/** "Dr Asha Menon (chair); Jo Ellis (ICB primary care), declared: works there, stepped out". */
export function panelWords(panel: readonly Present[]): string {
  return panel
    .map(({ name, role, interest, steppedOut }) =>
      [role ? `${name} (${role})` : name, interest && `declared: ${interest}`, steppedOut && "stepped out"]
        .filter(Boolean)
        .join(", "),
    )
    .join("; ");
}

/** What a decided level stands beside: whether a proposal differs, and that nothing changes by itself. */
export function besideProposal(decided: { level: number } | null, proposed: number | null): string {
  if (proposed === null)
    return "There is not enough data for a proposal. Nothing changes until the panel decides.";
  if (decided && decided.level === proposed)
    return `Level ${proposed} is also what is proposed: decided and proposed agree.`;
  return `Level ${proposed} is a proposal only. Nothing changes until the panel decides.`;
}

/** "Level 2, enhanced monitoring, from 16 October 2025", or that none had been decided by the day. */
export function levelOnWords(decision: Pick<Decision, "level"> | null, from: Day | null, on: Day): string {
  if (!decision || !from) return `On ${dayName(on)} no level had been decided.`;
  return `On ${dayName(on)} ${levelName(decision.level)}, was in force, from ${dayName(from)}.`;
}
