import "server-only";
import type { NewExclusion } from "@/lib/organisations/new-exclusion";
import { recomputeFrom } from "@/lib/readings/recompute-from";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { computePendingReadings } from "@/lib/server/readings/compute";

type Decision = NewExclusion & { system: string };

/**
 * Leaves a practice out of ranking, on one measure or on all, from day to day.
 * It keeps its figures; who is compared with whom is worked out again.
 */
export async function leaveOut(
  actor: AuditActor | null,
  { organisation, metric, startsOn, endsOn, reason, system }: Decision,
): Promise<Result<number, "no-such-measure" | "left-out-already">> {
  const done = await transaction(async (client) => {
    // Held to the end, so that the same decision sent twice is made once.
    await client.query("select 1 from organisation where code = $1 for update", [organisation]);
    if (metric !== null) {
      const { rowCount } = await client.query("select 1 from metric_edition where code = $1 limit 1", [
        metric,
      ]);
      if (rowCount === 0) return fail("no-such-measure" as const);
    }
    const { rowCount: overlapping } = await client.query(
      `select 1 from exclusion
       where organisation_code = $1 and (metric_code is null or metric_code is not distinct from $2)
         and (ends_on is null or ends_on >= $3) and ($4::date is null or starts_on <= $4)`,
      [organisation, metric, startsOn, endsOn],
    );
    if (overlapping !== 0) return fail("left-out-already" as const);

    const { rows } = await client.query<{ id: number }>(
      `insert into exclusion (organisation_code, metric_code, starts_on, ends_on, reason, decided_by)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [organisation, metric, startsOn, endsOn, reason, actor?.id ?? "the server"],
    );
    const exclusion = rows[0]?.id ?? 0;
    await client.query(
      "insert into reading_work (series, scope, period_start) values ('exclusions', $1, $2)",
      [system, recomputeFrom(startsOn)],
    );
    await auditOn(client, actor, {
      action: "exclusion.made",
      subject: organisation,
      detail: { exclusion, metric, startsOn, endsOn, reason },
    });
    return succeed(exclusion);
  });
  if (done.ok) await computePendingReadings(() => {});
  return done;
}
