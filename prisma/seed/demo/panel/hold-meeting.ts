import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { Choice } from "@/lib/pqaf/decide";
import type { Present } from "@/lib/pqaf/decision";
import { LEVELS, type Level } from "@/lib/pqaf/level";
import { decisionOn } from "@/lib/pqaf/level-in-force";
import { reviewState } from "@/lib/pqaf/review";
import { onDay } from "@/lib/server/clock";
import { decideLevel } from "@/lib/server/commands/decide-level";
import { decisionsOf } from "@/lib/server/queries/assurance/decisions";
import { newestProposal } from "@/lib/server/queries/assurance/proposals";
import { PRACTICES } from "../practices";
import { SYSTEM } from "../names";
import { CLOSED } from "../stories";
import { NOT_REACHED, OWN, type Meeting } from "./meetings";

export type Chair = { id: string; actingAs: null };

/** The panel meets: what it decides of each practice it gets to is recorded by the same command as people use. */
export function holdMeeting(chair: Chair, panel: readonly Present[], meeting: Meeting): Promise<void> {
  const { on, of } = meeting;
  return onDay(on, async () => {
    const asked = typeof of === "string" ? PRACTICES.map(({ code }) => code) : of;
    for (const practice of asked) {
      if (NOT_REACHED[on]?.includes(practice)) continue;
      await lookAt(practice, { chair, panel, on, everyone: of !== "due" });
    }
  });
}

type At = { chair: Chair; panel: readonly Present[]; on: Day; everyone: boolean };

async function lookAt(practice: string, { chair, panel, on, everyone }: At): Promise<void> {
  if (practice === CLOSED.code && on > CLOSED.on) return;
  const proposal = await newestProposal(practice);
  if (!proposal) return;
  const decisions = await decisionsOf(practice);
  if (decisions.some(({ decidedOn }) => decidedOn >= on)) return;
  const current = decisionOn(decisions, on)?.decision ?? null;
  const due = current !== null && reviewState(current.nextReview, on).is !== "later";
  const moved = current !== null && proposal.level !== null && proposal.level !== current.level;
  if (!everyone && !due && !moved) return;
  const own = OWN[`${on} ${practice}`];
  const done = await decideLevel(chair, {
    ...(own ? { level: null, waitsFor: "", ...own } : usual(current?.level ?? null, proposal.level)),
    system: SYSTEM.code,
    practice,
    decidedOn: on,
    panel: panel.filter(({ steppedOut }) => !steppedOut || practice === "Z00088"),
    nextReview: null,
    corrects: null,
    seen: { decision: decisions.at(-1)?.id ?? null, proposal: proposal.id },
  });
  if (!done.ok) throw new Error(`${practice} on ${dayName(on)}: ${JSON.stringify(done.error)}`);
}

type Usual = { choice: Choice; level: Level | null; reason: string; waitsFor: string };

/** The panel agrees, save that it steps down one level at a time and gives no level up on too little data. */
function usual(current: Level | null, proposed: Level | null): Usual {
  const plain = { level: null, waitsFor: "" } as const;
  if (proposed === null) {
    const reason =
      "There is not enough data to propose a level. Nothing else speaks for more than routine monitoring.";
    return current === null
      ? { ...plain, choice: "another", level: 0, reason }
      : { ...plain, choice: "stay", reason };
  }
  if (current !== null && proposed < current - 1) {
    const level = LEVELS[current - 1] ?? 0;
    const reason = "Better than at the last review. We step down one level at a time and look again.";
    return { ...plain, choice: "another", level, reason };
  }
  return { ...plain, choice: "agree", reason: proposed > 1 ? SUPPORT : "" };
}

const SUPPORT =
  "As proposed, for the reasons given on this page; support for them is offered and agreed with the practice.";
