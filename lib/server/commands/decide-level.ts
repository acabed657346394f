import "server-only";
import type { PoolClient } from "pg";
import type { FieldErrors } from "@/lib/forms/form-state";
import { decide, type Deciding, type Outcome } from "@/lib/pqaf/decide";
import type { Level } from "@/lib/pqaf/level";
import { levelOn } from "@/lib/pqaf/level-in-force";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { tellLevelDecided } from "@/lib/server/mail/tell-practice";
import { adoptedEditions, editionInForce, type AdoptedEdition } from "@/lib/server/pqaf/editions";
import { decisionsOf, type KeptDecision } from "@/lib/server/queries/assurance/decisions";
import { newestProposal } from "@/lib/server/queries/assurance/proposals";

/** A panel's form, and what it was drawn from. */
export type DecidingLevel = Deciding & {
  system: string;
  practice: string;
  /** The newest decision and proposal that whoever filled it in saw; null: there was none. */
  seen: { decision: number | null; proposal: number | null };
};

type Refusal =
  | { is: "wrong"; errors: FieldErrors }
  /** Someone decided meanwhile: their decision. */
  | { is: "decided-meanwhile"; newest: KeptDecision }
  /** Data or evidence changed what is proposed. */
  | { is: "proposed-anew"; proposal: number | null; level: Level | null }
  | { is: "no-edition" | "no-such-decision" };

/**
 * Records what the panel decided of one practice, with its audit entry. Nothing
 * is edited: a correction is a new decision that supersedes the one it names.
 */
export async function decideLevel(
  actor: AuditActor,
  deciding: DecidingLevel,
): Promise<Result<number, Refusal>> {
  const { system, practice, seen, corrects } = deciding;
  return transaction(async (client) => {
    // Held to the end, so that of two who decide at once the second is told of the first.
    await client.query("select 1 from organisation where code = $1 for update", [practice]);
    const decisions = await decisionsOf(practice, client);
    const newest = decisions.at(-1) ?? null;
    if (newest && newest.id !== seen.decision) return fail({ is: "decided-meanwhile", newest } as const);

    const edition = editionInForce(await adoptedEditions(client, system), deciding.decidedOn);
    if (!edition) return fail({ is: "no-edition" } as const);
    const corrected = decisions.find(({ id }) => id === corrects) ?? null;
    const taken = decisions.some(({ supersedes }) => supersedes === corrects);
    if (corrects !== null && (!corrected || taken)) return fail({ is: "no-such-decision" } as const);
    const proposal = corrected
      ? await levelProposed(client, corrected.proposalId)
      : await newestProposal(practice, client);
    if (!corrected && (proposal?.id ?? null) !== seen.proposal) {
      const { id = null, level = null } = proposal ?? {};
      return fail({ is: "proposed-anew", proposal: id, level } as const);
    }

    const upon = { decisions, edition: edition.framework, today: today() };
    const { outcome, errors } = decide(deciding, { ...upon, proposed: proposal?.level ?? null });
    if (!outcome) return fail({ is: "wrong", errors } as const);
    const before = levelOn(decisions, deciding.decidedOn);
    const id = await keep(client, { actor, deciding, outcome, edition, proposalId: proposal?.id ?? null });
    await auditOn(client, actor, {
      action: "level.decided",
      subject: practice,
      detail: {
        decision: id,
        kind: outcome.kind,
        level: outcome.level,
        before,
        proposed: proposal?.level ?? null,
        decidedOn: deciding.decidedOn,
        supersedes: corrects,
      },
    });
    const { level, nextReview } = outcome;
    const reason = deciding.reason.trim();
    await tellLevelDecided(client, { decision: id, practice, level, reason, nextReview });
    return succeed(id);
  });
}

async function levelProposed(
  client: PoolClient,
  id: number | null,
): Promise<{ id: number; level: Level | null } | null> {
  const { rows } = await client.query<{ id: number; level: Level | null }>(
    "select id, level from level_proposal where id = $1",
    [id],
  );
  return rows[0] ?? null;
}

type Keeping = {
  actor: AuditActor;
  deciding: DecidingLevel;
  outcome: Outcome;
  edition: AdoptedEdition;
  proposalId: number | null;
};

async function keep(
  client: PoolClient,
  { actor, deciding, outcome, edition, proposalId }: Keeping,
): Promise<number> {
  const { system, practice, decidedOn, reason, panel, corrects } = deciding;
  const { kind, level, nextReview, waitsFor } = outcome;
  const { rows } = await client.query<{ id: number }>(
    `insert into level_decision (system, practice, kind, level, decided_on, reason, panel, next_review, waits_for,
                                 proposal_id, edition_id, supersedes_id, decided_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
    [
      ...[system, practice, kind, level, decidedOn, reason.trim(), JSON.stringify(panel), nextReview],
      ...[waitsFor, proposalId, edition.id, corrects, actor.id, now()],
    ],
  );
  return rows[0]?.id ?? 0;
}
