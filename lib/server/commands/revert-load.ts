import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { oneAtATime } from "@/lib/server/imports/one-at-a-time";
import { childrenOf, rederiveMemberships } from "@/lib/server/imports/rederive-memberships";
import { computePendingReadings } from "@/lib/server/readings/compute";

/**
 * Takes a load back: what it replaced is in force again, links are derived
 * without it and the readings are computed anew. Nothing is deleted.
 */
export async function revertLoad(
  actor: AuditActor | null,
  loadId: number,
  reason: string,
  report: Parameters<typeof computePendingReadings>[0] = () => {},
): Promise<Result<null, string>> {
  return oneAtATime(async () => {
    const done = await takeBack(actor, loadId, reason);
    if (done.ok) await computePendingReadings(report);
    return done;
  });
}

function takeBack(actor: AuditActor | null, loadId: number, reason: string): Promise<Result<null, string>> {
  return transaction(async (client) => {
    // Whose links to derive again: asked while what this load replaced still says so.
    const children = await childrenOf(client, loadId);
    const { rowCount } = await client.query(
      "update load set status = 'REVERTED' where id = $1 and status = 'LOADED'",
      [loadId],
    );
    if (rowCount === 0) return fail("That load is not in force, so there is nothing to take back");
    await client.query(
      `update load_part old set superseded_by = taken.superseded_by
       from load_part taken
       where taken.load_id = $1 and old.superseded_by = $1
         and old.series = taken.series and old.period = taken.period and old.scope = taken.scope`,
      [loadId],
    );
    await client.query(
      `insert into reading_work (series, scope, period_start)
       select series, scope, case when l.dataset in ('list-map', 'gpad-mapping', 'epraccur', 'pcn-partners')
                             then date '1900-01-01' else period_start end
       from load_part p join load l on l.id = p.load_id where p.load_id = $1`,
      [loadId],
    );
    await rederiveMemberships(client, { children, storing: null });
    const { rows } = await client.query<{ scope: string }>(
      "select distinct scope from load_part where load_id = $1 order by scope",
      [loadId],
    );
    const scopes = rows.map(({ scope }) => scope);
    await auditOn(client, actor, {
      action: "load.reverted",
      subject: String(loadId),
      detail: { reason, scopes },
    });
    return succeed(null);
  });
}
