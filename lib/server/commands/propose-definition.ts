import "server-only";
import { editionChanges } from "@/lib/metrics/edition-changes";
import { metricDefinition, type MetricDefinition } from "@/lib/metrics/definition";
import { forbiddenSource } from "@/lib/metrics/forbidden-source";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { computePendingReadings } from "@/lib/server/readings/compute";
import { addEdition, type DefinitionFailure, type NewDefinition } from "./change-definition";

/** Keeps a change of a definition for an analyst to make, or to decline. Nothing is computed by it yet. */
export function proposeDefinition(
  actor: AuditActor,
  { system, definition, base, from, reason, by }: NewDefinition,
  before: MetricDefinition,
): Promise<Result<null, DefinitionFailure>> {
  return transaction(async (client) => {
    if (forbiddenSource(definition)) return fail("never-an-input" as const);
    const fields = editionChanges(before, definition).map(({ field }) => field);
    if (fields.length === 0) return fail("nothing-changed" as const);
    await client.query(
      `insert into definition_proposal
         (code, system, base_edition, definition, effective_from, reason, proposed_by, proposed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [definition.code, system, base, JSON.stringify(definition), from, reason, by, now()],
    );
    const detail = { metric: definition.code, from, reason, fields };
    await auditOn(client, actor, { action: "definition.proposed", subject: system, detail });
    return succeed(null);
  });
}

type Answered = { id: number; metric: string; system: string; by: string; answer: string };

/** Makes a proposed definition the next edition, where the one it changes is still the newest. */
export async function acceptDefinition(
  actor: AuditActor,
  { id, metric, system, by, answer }: Answered,
): Promise<Result<number, DefinitionFailure | "answered-already">> {
  const done = await transaction(async (client) => {
    const { rows } = await client.query<{
      base: number;
      definition: unknown;
      from: NewDefinition["from"];
      reason: string;
      proposedBy: string;
    }>(
      `select base_edition as base, definition, effective_from as "from", reason, proposed_by as "proposedBy"
       from definition_proposal
       where id = $1 and code = $2 and system = $3 and answered_at is null for update`,
      [id, metric, system],
    );
    const [found] = rows;
    if (!found) return fail("answered-already" as const);
    const { base, from, reason, proposedBy } = found;
    const definition = metricDefinition.parse(found.definition);
    const made = await addEdition(client, actor, {
      ...{ system, definition, base, from, reason },
      by: `${by}, as proposed by ${proposedBy}`,
    });
    if (!made.ok) return made;
    await client.query(
      "update definition_proposal set answered_by = $2, answered_at = $3, answer = $4, edition = $5 where id = $1",
      [id, by, now(), answer || null, made.value],
    );
    return made;
  });
  if (done.ok) await computePendingReadings(() => {});
  return done;
}

/** Declines a proposed definition, in words that whoever proposed it reads. */
export function declineDefinition(
  actor: AuditActor,
  { id, metric, system, by, answer }: Answered,
): Promise<Result<null, "answered-already">> {
  return transaction(async (client) => {
    const { rowCount } = await client.query(
      `update definition_proposal set answered_by = $4, answered_at = $5, answer = $6
       where id = $1 and code = $2 and system = $3 and answered_at is null`,
      [id, metric, system, by, now(), answer],
    );
    if (rowCount === 0) return fail("answered-already" as const);
    const detail = { metric, reason: answer };
    await auditOn(client, actor, { action: "definition.declined", subject: system, detail });
    return succeed(null);
  });
}
