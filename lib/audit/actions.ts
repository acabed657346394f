import type { Topic } from "@/lib/permissions/actor";
import { ACCESS } from "./actions/access";
import { DEFINITIONS } from "./actions/definitions";
import { EVIDENCE } from "./actions/evidence";
import { FRAMEWORK } from "./actions/framework";
import { LOADS } from "./actions/loads";
import { ORGANISATIONS } from "./actions/organisations";
import { PANEL } from "./actions/panel";
import { RETURNS } from "./actions/returns";
import { PLAN } from "./actions/plan";
import { PROGRAMMES } from "./actions/programmes";
import { SUPPORT } from "./actions/support";
import { TRENDS } from "./actions/trends";
import { VIEWS } from "./actions/views";
import type { AuditAction, AuditEntry } from "./entry";
import type { Names, Told } from "./told";

/** Every kind of entry and how it is told. A new action does not compile until it stands here. */
const ACTIONS: { [Action in AuditAction]: Told<Action> } = {
  ...ACCESS,
  ...DEFINITIONS,
  ...EVIDENCE,
  ...FRAMEWORK,
  ...LOADS,
  ...ORGANISATIONS,
  ...PANEL,
  ...RETURNS,
  ...PLAN,
  ...PROGRAMMES,
  ...SUPPORT,
  ...TRENDS,
  ...VIEWS,
};

/** The kinds of entries, by what they are called, with the topics they can have. */
export const AUDIT_ACTIONS = Object.entries(ACTIONS).map(([action, { label, topic, topics = [] }]) => ({
  action: action as AuditAction,
  label,
  topics: typeof topic === "string" ? [topic] : topics,
}));

/** What an entry says, in a plain sentence about what was done, without who did it. */
export function sentence(entry: AuditEntry, names: Names): string {
  return toldOf(entry).words(entry, names);
}

/** Whose subject matter an entry is, and the organisations it is about: what decides who may read it. */
export function aboutOf(entry: AuditEntry): { topic: Topic; organisations: string[] } {
  const { topic, organisations } = toldOf(entry);
  return {
    topic: typeof topic === "string" ? topic : topic(entry),
    organisations: [...new Set(organisations(entry))],
  };
}

/** The table gives each entry the words of its own kind, which the type of a look-up cannot say. */
function toldOf(entry: AuditEntry): Told<AuditAction> {
  return ACTIONS[entry.action] as unknown as Told<AuditAction>;
}
