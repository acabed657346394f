import "server-only";
import type { PoolClient } from "pg";
import type { Day } from "@/lib/periods/day";
import { seriesOf } from "@/lib/readings/reading-work";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { computePendingReadings } from "@/lib/server/readings/compute";

/** What may be withdrawn from how a measure is read. A plan is withdrawn whole: every period of one organisation, or of all. */
export type OnLine =
  | { kind: "annotation" | "rebase"; id: number; scope: string; metric: string }
  | { kind: "trajectory"; organisation: string | null; scope: string; metric: string };

type Withdrawal = { by: string; reason: string };

/** Withdraws with a reason. Nothing is deleted; readings that hung on it are computed again. */
export async function withdrawFromLine(
  actor: AuditActor | null,
  item: OnLine,
  withdrawal: Withdrawal,
): Promise<Result<null, "not-there">> {
  const done = await transaction(async (client) => {
    const found = await withdraw(client, item, withdrawal);
    if (!found) return fail("not-there" as const);
    const { scope, metric, kind } = item;
    if (kind !== "annotation" && found.from) {
      await client.query("insert into reading_work (series, scope, period_start) values ($1, $2, $3)", [
        seriesOf(kind, metric),
        scope,
        found.from,
      ]);
    }
    await auditOn(client, actor, {
      action: `${kind}.withdrawn`,
      subject: found.organisation ?? scope,
      detail: { metric, id: kind === "trajectory" ? null : item.id, reason: withdrawal.reason },
    });
    return succeed(null);
  });
  if (done.ok && item.kind !== "annotation") await computePendingReadings(() => {});
  return done;
}

type Found = { organisation: string | null; from: Day | null };

async function withdraw(client: PoolClient, item: OnLine, { by, reason }: Withdrawal): Promise<Found | null> {
  const { scope, metric } = item;
  const set = "set withdrawn_at = now(), withdrawn_by = $1, withdrawn_reason = $2";
  if (item.kind === "trajectory") {
    const { rows } = await client.query<{ from: Day }>(
      `update trajectory_point ${set}
       where scope = $3 and metric_code = $4 and organisation_code is not distinct from $5 and withdrawn_at is null
       returning period_start as "from"`,
      [by, reason, scope, metric, item.organisation],
    );
    const [from] = rows.map((row) => row.from).toSorted();
    return from ? { organisation: item.organisation, from } : null;
  }
  const statement =
    item.kind === "rebase"
      ? `update rebase ${set} where id = $3 and scope = $4 and metric_code = $5 and withdrawn_at is null
         returning organisation_code as organisation, period_start as "from"`
      : `update annotation ${set} where id = $3 and scope = $4 and coalesce(metric_code, $5) = $5
           and withdrawn_at is null
         returning organisation_code as organisation, null::date as "from"`;
  const { rows } = await client.query<Found>(statement, [by, reason, item.id, scope, metric]);
  return rows[0] ?? null;
}
