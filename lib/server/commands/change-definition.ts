import "server-only";
import type { ClientBase } from "pg";
import { editionChanges } from "@/lib/metrics/edition-changes";
import { metricDefinition, type MetricDefinition } from "@/lib/metrics/definition";
import { isRecomputed } from "@/lib/metrics/recomputed";
import { forbiddenSource } from "@/lib/metrics/forbidden-source";
import type { Day } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { computePendingReadings } from "@/lib/server/readings/compute";

export type NewDefinition = {
  /** Whose people make it. */
  system: string;
  definition: MetricDefinition;
  /** The edition it was written over. */
  base: number;
  from: Day;
  reason: string;
  /** The name of whoever makes it. */
  by: string;
};

export type DefinitionFailure = "changed-meanwhile" | "nothing-changed" | "never-an-input";

/**
 * Makes the next edition of a definition, from a day on. Earlier periods keep
 * theirs; readings of periods from that day on are computed again where they
 * follow from what changed, and levels with them.
 */
export async function changeDefinition(
  actor: AuditActor,
  made: NewDefinition,
): Promise<Result<number, DefinitionFailure>> {
  const done = await transaction((client) => addEdition(client, actor, made));
  if (done.ok) await computePendingReadings(() => {});
  return done;
}

/** The same in the caller's transaction, for whom the readings wait. */
export async function addEdition(
  client: ClientBase,
  actor: AuditActor,
  { system, definition, base, from, reason, by }: NewDefinition,
): Promise<Result<number, DefinitionFailure>> {
  if (forbiddenSource(definition)) return fail("never-an-input" as const);
  const { rows } = await client.query<{ edition: number; definition: unknown }>(
    "select edition, definition from metric_edition where code = $1 order by edition desc limit 1 for update",
    [definition.code],
  );
  const [newest] = rows;
  if (newest?.edition !== base) return fail("changed-meanwhile" as const);
  const before = metricDefinition.parse(newest.definition);
  const fields = editionChanges(before, definition).map(({ field }) => field);
  if (fields.length === 0) return fail("nothing-changed" as const);
  const edition = base + 1;
  await client.query(
    `insert into metric_edition (code, edition, effective_from, definition, made_by, reason)
     values ($1, $2, $3, $4, $5, $6)`,
    [definition.code, edition, from, JSON.stringify(definition), by, reason],
  );
  if (isRecomputed(before, definition))
    await client.query("insert into reading_work (series, scope, period_start) values ($1, 'ENG', $2)", [
      `metric:${definition.code}`,
      from,
    ]);
  const detail = { metric: definition.code, edition, from, reason, fields };
  await auditOn(client, actor, { action: "definition.changed", subject: system, detail });
  return succeed(edition);
}
