import { TOPICS, type Actor, type Topic } from "./actor";
import { holds } from "./condition";
import { allowance } from "./permissions";
import { GRANTED_FOR } from "./role";

/** What of the audit trail one grant opens: entries on these topics about an organisation and all below it. */
export type AuditReach = {
  organisation: string;
  topics: Topic[];
  /** A system's reader also reads what is about no one organisation: people, and the installation as a whole. */
  wholeSystem: boolean;
};

/** What of the audit trail a person may read. Nothing is open that a grant acted under does not open. */
export function auditReach(actor: Actor): AuditReach[] {
  return actor.grants.flatMap((grant) => {
    const cell = allowance("audit.read", grant.role);
    if (!cell) return [];
    const { only } = cell;
    const topics = TOPICS.filter((topic) => {
      const subject = { code: grant.organisation, ancestors: [], topic };
      return only === undefined || holds(only, { actor, grant, subject });
    });
    const wholeSystem = GRANTED_FOR[grant.role] === "SYSTEM";
    return topics.length > 0 ? [{ organisation: grant.organisation, topics, wholeSystem }] : [];
  });
}
