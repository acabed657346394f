import "server-only";
import type { PlannedValue } from "@/lib/readings/plan-text";
import { seriesOf } from "@/lib/readings/reading-work";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { computePendingReadings } from "@/lib/server/readings/compute";

export type NewTrajectory = {
  /** The system. */
  scope: string;
  metric: string;
  /** Null: every organisation of the system. */
  organisation: string | null;
  points: readonly PlannedValue[];
  reason: string;
  /** The name of whoever decides it. */
  by: string;
};

/**
 * Plans a value for each period given. What was planned for the same periods
 * before is withdrawn and kept; other periods keep their plan. Readings from
 * the first of them on are computed again.
 */
export async function setTrajectory(
  actor: AuditActor | null,
  { scope, metric, organisation, points, reason, by }: NewTrajectory,
): Promise<Result<null, "nothing-planned">> {
  const periods = points.map(({ period }) => period);
  const [first] = points.map(({ start }) => start).toSorted();
  if (!first) return fail("nothing-planned");
  await transaction(async (client) => {
    await client.query(
      `update trajectory_point set withdrawn_at = now(), withdrawn_by = $5, withdrawn_reason = 'Planned anew: ' || $6
       where scope = $1 and metric_code = $2 and organisation_code is not distinct from $3
         and period = any($4) and withdrawn_at is null`,
      [scope, metric, organisation, periods, by, reason],
    );
    await client.query(
      `insert into trajectory_point
         (scope, metric_code, organisation_code, period, period_start, value, reason, made_by)
       select $1, $2, $3, p.period, p.start, p.value, $7, $8
       from unnest($4::text[], $5::date[], $6::float8[]) as p (period, start, value)`,
      [
        scope,
        metric,
        organisation,
        periods,
        points.map(({ start }) => start),
        points.map(({ value }) => value),
        reason,
        by,
      ],
    );
    await client.query("insert into reading_work (series, scope, period_start) values ($1, $2, $3)", [
      seriesOf("trajectory", metric),
      scope,
      first,
    ]);
    await auditOn(client, actor, {
      action: "trajectory.set",
      subject: organisation ?? scope,
      detail: { metric, points: points.map(({ period, value }) => ({ period, value })), reason },
    });
  });
  await computePendingReadings(() => {});
  return succeed(null);
}
