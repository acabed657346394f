import type { Actor, HeldGrant, Subject, Topic } from "./actor";
import type { Role } from "./role";

/** The table's "where ..." and "own": facts without which a cell is a refusal. */
export type Condition =
  | "opened-to-pcn"
  | "returns-by-pcn"
  | "on-panel"
  | "own-item"
  | "own-or-place-item"
  | "cleared"
  | "due-to-reader"
  | "own-topic"
  | "unrestricted-topic";

/** Whose subject matter an audit entry is. Soft intelligence is never in a practice's own trail. */
const TOPICS: Partial<Record<Role, readonly Topic[]>> = {
  ICB_PRIMARY_CARE: [
    "assurance",
    "soft-intelligence",
    "returns",
    "plan",
    "programmes",
    "loads",
    "organisations",
    "settings",
    "own-access",
  ],
  ICB_QUALITY: ["assurance", "soft-intelligence", "restricted"],
  ICB_CONTRACTS: ["contracts", "soft-intelligence"],
  ICB_ANALYST: ["loads", "organisations", "settings"],
  PRACTICE_MANAGER: ["assurance", "contracts", "returns", "plan", "organisations"],
};

type Question = { actor: Actor; grant: HeldGrant; subject: Subject };

const TESTS: Record<Condition, (question: Question) => boolean> = {
  "opened-to-pcn": ({ subject }) => subject.openedToPcn === true,
  "returns-by-pcn": ({ grant, subject }) => subject.returnsBy?.includes(grant.organisation) === true,
  "on-panel": ({ actor, subject }) => subject.panel?.includes(actor.id) === true,
  "own-item": ({ actor, subject }) => subject.owner === actor.id,
  // A Place's action is one whose subject is the Place itself.
  "own-or-place-item": ({ actor, grant, subject }) =>
    subject.owner === actor.id || subject.code === grant.organisation,
  cleared: ({ grant }) => grant.clearedRestricted,
  "due-to-reader": ({ actor, subject }) => subject.readers?.includes(actor.id) === true,
  "own-topic": ({ grant, subject }) =>
    subject.topic !== undefined && TOPICS[grant.role]?.includes(subject.topic) === true,
  // Restricted items do not show by their absence: an entry that does not say what it is about stays closed.
  "unrestricted-topic": ({ subject }) => subject.topic !== undefined && subject.topic !== "restricted",
};

/** Whether the condition of a cell holds. A missing fact is a refusal. */
export function holds(condition: Condition, question: Question): boolean {
  return TESTS[condition](question);
}
