import "server-only";
import { parsePeriod } from "@/lib/periods/period";
import { seriesOf } from "@/lib/readings/reading-work";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { computePendingReadings } from "@/lib/server/readings/compute";

export type NewRebase = {
  /** The system. */
  scope: string;
  metric: string;
  /** Null: every organisation of the system. */
  organisation: string | null;
  period: string;
  reason: string;
  /** The name of whoever decides it. */
  by: string;
};

/** Starts a measure's limits anew from a period on. Readings from there on are computed again. */
export async function addRebase(
  actor: AuditActor | null,
  { scope, metric, organisation, period: text, reason, by }: NewRebase,
): Promise<Result<number, "no-such-period" | "already-there">> {
  const period = parsePeriod(text);
  if (!period) return fail("no-such-period");
  const added = await transaction(async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `insert into rebase (scope, metric_code, organisation_code, period, period_start, reason, made_by)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
      [scope, metric, organisation, period.text, period.start, reason, by],
    );
    const [row] = rows;
    if (!row) return fail("already-there" as const);
    await client.query("insert into reading_work (series, scope, period_start) values ($1, $2, $3)", [
      seriesOf("rebase", metric),
      scope,
      period.start,
    ]);
    await auditOn(client, actor, {
      action: "rebase.added",
      subject: organisation ?? scope,
      detail: { metric, period: period.text, reason },
    });
    return succeed(row.id);
  });
  if (added.ok) await computePendingReadings(() => {});
  return added;
}
