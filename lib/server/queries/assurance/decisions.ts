import "server-only";
import type { ClientBase, Pool } from "pg";
import type { Decision } from "@/lib/pqaf/decision";
import { knownAnswers } from "@/lib/server/known-answers";

/** A decision as its readers see it. */
export type KeptDecision = Decision & {
  /** Who recorded it, by name, and when. */
  recordedBy: string;
  recordedAt: Date;
  /** The edition it was made under. */
  editionName: string;
};

/** Every decision ever recorded of a practice, corrected ones too, in the order recorded. */
export async function decisionsOf(
  practice: string,
  client: ClientBase | Pool = knownAnswers(),
): Promise<KeptDecision[]> {
  const { rows } = await client.query<KeptDecision>(
    `select d.id, d.kind, d.level, d.decided_on as "decidedOn", d.reason, d.panel, d.next_review as "nextReview",
            d.waits_for as "waitsFor", d.proposal_id as "proposalId", d.edition_id as "editionId",
            d.supersedes_id as supersedes, d.recorded_at as "recordedAt", e.name as "editionName",
            coalesce(p.name, 'the server') as "recordedBy"
     from level_decision d
     join framework_edition e on e.id = d.edition_id
     left join person p on p.id = d.decided_by
     where d.practice = $1 order by d.id`,
    [practice],
  );
  return rows;
}
