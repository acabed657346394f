import "server-only";
import { addDays, type Day } from "@/lib/periods/day";
import { recomputeFrom } from "@/lib/readings/recompute-from";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { computePendingReadings } from "@/lib/server/readings/compute";

type Ending = { exclusion: number; endsOn: Day; reason: string; system: string };

/** Ends leaving a practice out: the last day is never made later, and the day before the first withdraws it whole. */
export async function rankAgain(
  actor: AuditActor | null,
  { exclusion, endsOn, reason, system }: Ending,
): Promise<Result<null, "no-such-decision" | "ends-sooner-already" | "before-it-started">> {
  const done = await transaction(async (client) => {
    const { rows } = await client.query<{ code: string; metric: string | null; from: Day; to: Day | null }>(
      `select organisation_code as code, metric_code as metric, starts_on as "from", ends_on as "to"
       from exclusion where id = $1 for update`,
      [exclusion],
    );
    const [found] = rows;
    if (!found) return fail("no-such-decision" as const);
    if (endsOn < addDays(found.from, -1)) return fail("before-it-started" as const);
    if (found.to !== null && found.to <= endsOn) return fail("ends-sooner-already" as const);

    await client.query("update exclusion set ends_on = $2 where id = $1", [exclusion, endsOn]);
    await client.query(
      "insert into reading_work (series, scope, period_start) values ('exclusions', $1, $2)",
      [system, recomputeFrom(addDays(endsOn, 1))],
    );
    await auditOn(client, actor, {
      action: "exclusion.ended",
      subject: found.code,
      detail: { exclusion, metric: found.metric, endsOn, reason },
    });
    return succeed(null);
  });
  if (done.ok) await computePendingReadings(() => {});
  return done;
}
