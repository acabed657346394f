import "server-only";
import type { Day } from "@/lib/periods/day";
import type { Decision } from "@/lib/pqaf/decision";
import type { FallingDue } from "@/lib/pqaf/falling-due";
import { decisionOn } from "@/lib/pqaf/level-in-force";
import { dueSince, reviewState } from "@/lib/pqaf/review";
import { groupBy } from "@/lib/readings/group-by";
import { knownAnswers } from "@/lib/server/known-answers";
import { named } from "./named";

type Kept = Pick<Decision, "id" | "kind" | "level" | "decidedOn" | "nextReview" | "supersedes"> & {
  practice: string;
  practiceName: string;
};

/** A review, and since when it is due or overdue. */
export type ReviewDue = FallingDue & { since: Day };

/** Reviews overdue, and due soon, of the practices open on a day. */
export async function reviewsDue(systems: readonly string[], on: Day): Promise<ReviewDue[]> {
  if (systems.length === 0) return [];
  const { rows } = await knownAnswers().query<Kept>(
    `select d.practice, p.name as "practiceName", d.id, d.kind, d.level, d.decided_on as "decidedOn",
            d.next_review as "nextReview", d.supersedes_id as supersedes
     from level_decision d join practice_on($2) p on p.code = d.practice
     where d.system = any($1) and (p.closed_on is null or p.closed_on >= $2) order by d.id`,
    [systems, on],
  );
  return [...groupBy(rows, ({ practice }) => practice).values()].flatMap((own) => {
    const decision = decisionOn(own, on)?.decision;
    if (!decision) return [];
    const { is } = reviewState(decision.nextReview, on);
    if (is === "later") return [];
    const { practice, practiceName, nextReview } = decision;
    const due = is === "overdue" ? ("review-overdue" as const) : ("review-due" as const);
    return [
      named({
        is: due,
        practice,
        practiceName,
        what: null,
        id: null,
        on: nextReview,
        since: dueSince(decision, on),
      }),
    ];
  });
}

/** Replies that nobody has answered. */
export async function repliesDue(systems: readonly string[], on: Day): Promise<FallingDue[]> {
  if (systems.length === 0) return [];
  const { rows } = await knownAnswers().query<FallingDue>(
    `select 'reply-awaits' as "is", r.practice, p.name as "practiceName", null as what, r.id, r.sent_on as "on"
     from reply r join practice_on($2) p on p.code = r.practice
     where r.system = any($1) and r.sent_at is not null and r.answered_at is null`,
    [systems, on],
  );
  return rows.map(named);
}
