import "server-only";
import { dateOf, addDays } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { isInForce } from "@/lib/server/queries/returns/returns-by";

type Delegated = { practice: string; pcn: string };

/** Lets a PCN complete the practice's returns from today on. */
export async function delegateReturns(
  actor: AuditActor,
  { practice, pcn }: Delegated,
): Promise<Result<null, "already">> {
  return transaction(async (client) => {
    await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`returns of ${practice}`]);
    const { rows } = await client.query<{ id: number }>(
      `insert into return_delegation (practice, pcn, starts_on, given_by, given_at)
       select $1::varchar, $2::varchar, $3, $4, $5 where not exists (
         select 1 from return_delegation d where d.practice = $1 and d.pcn = $2 and ${isInForce("$3")})
       returning id`,
      [practice, pcn, dateOf(today()), actor.id, now()],
    );
    const [given] = rows;
    if (!given) return fail("already" as const);
    // One given before the practice went to another PCN holds no more: this one takes its place.
    await client.query(
      "update return_delegation set ends_on = $3 where practice = $1 and pcn = $2 and ends_on is null and id <> $4",
      [practice, pcn, dateOf(addDays(today(), -1)), given.id],
    );
    await auditOn(client, actor, {
      action: "return.delegated",
      subject: practice,
      detail: { pcn, startsOn: today() },
    });
    return succeed(null);
  });
}

/** Ends it at once: today it completes none. */
export async function endDelegation(
  actor: AuditActor,
  { practice, pcn }: Delegated,
): Promise<Result<null, "none">> {
  return transaction(async (client) => {
    const endsOn = addDays(today(), -1);
    const { rowCount } = await client.query(
      `update return_delegation set ends_on = $3
       where practice = $1 and pcn = $2 and (ends_on is null or ends_on > $3)`,
      [practice, pcn, dateOf(endsOn)],
    );
    if (rowCount === 0) return fail("none" as const);
    await auditOn(client, actor, {
      action: "return.delegation-ended",
      subject: practice,
      detail: { pcn, endsOn },
    });
    return succeed(null);
  });
}
