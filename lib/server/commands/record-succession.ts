import "server-only";
import type { Day } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";

type Merger = { predecessor: string; successor: string; on: Day; reason: string };

/** Records that a practice's patients went to another: both keep their figures, and each page leads to the other. */
export async function recordSuccession(
  actor: AuditActor | null,
  { predecessor, successor, on, reason }: Merger,
): Promise<Result<null, "itself" | "recorded-already" | "goes-round">> {
  if (predecessor === successor) return fail("itself");
  return transaction(async (client) => {
    await client.query("lock table succession in share row exclusive mode");
    const { rowCount: round } = await client.query(
      `with recursive later (code) as (
         select $1::varchar union
         select s.successor_code from succession s join later on later.code = s.predecessor_code)
       select 1 from later where code = $2`,
      [successor, predecessor],
    );
    if (round !== 0) return fail("goes-round" as const);
    const { rowCount } = await client.query(
      `insert into succession (predecessor_code, successor_code, "on", reason) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [predecessor, successor, on, reason],
    );
    if (rowCount === 0) return fail("recorded-already" as const);
    await auditOn(client, actor, {
      action: "succession.recorded",
      subject: predecessor,
      detail: { successor, on, reason },
    });
    return succeed(null);
  });
}

/** Takes back a merger that was entered in error. The audit trail keeps both. */
export async function withdrawSuccession(
  actor: AuditActor | null,
  { predecessor, successor, reason }: Omit<Merger, "on">,
): Promise<Result<null, "not-recorded">> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ on: Day }>(
      `delete from succession where predecessor_code = $1 and successor_code = $2 returning "on"`,
      [predecessor, successor],
    );
    const [taken] = rows;
    if (!taken) return fail("not-recorded" as const);
    await auditOn(client, actor, {
      action: "succession.withdrawn",
      subject: predecessor,
      detail: { successor, on: taken.on, reason },
    });
    return succeed(null);
  });
}
