import { AUDIT_ACTIONS } from "@/lib/audit/actions";
import type { Actor } from "@/lib/permissions/actor";
import { auditReach } from "@/lib/permissions/audit-scope";
import { parseDay } from "@/lib/periods/day";
import type { AuditFilter } from "@/lib/server/queries/audit-trail";
import { parameter, type Search } from "../../view";

const FIELDS = ["person", "about", "action", "from", "to"] as const;

/** What was typed to look for, as it stands in the address. */
export type Typed = Record<(typeof FIELDS)[number], string | undefined>;

export function typedIn(search: Search): Typed {
  return Object.fromEntries(FIELDS.map((name) => [name, parameter(search, name)])) as Typed;
}

export function filterOf(typed: Typed, actor: Actor): AuditFilter {
  return {
    action: readableActions(actor).find(({ value }) => value === typed.action)?.value ?? null,
    person: typed.person ?? null,
    organisation: typed.about ?? null,
    from: parseDay(typed.from ?? ""),
    to: parseDay(typed.to ?? ""),
  };
}

/** The kinds of entries a reader could meet: those of other matters are not offered. */
export function readableActions(actor: Actor) {
  const topics = auditReach(actor).flatMap((reach) => reach.topics);
  return AUDIT_ACTIONS.filter(({ topics: of }) => of.some((topic) => topics.includes(topic)))
    .map(({ action, label }) => ({ value: action, label }))
    .toSorted((one, other) => (one.label < other.label ? -1 : 1));
}
