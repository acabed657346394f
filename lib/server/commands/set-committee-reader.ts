import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";

type Reader = { system: string; body: string; person: { id: string; name: string } };

/** Makes somebody a reader of what is due to a committee, from today. */
export async function addCommitteeReader(
  actor: AuditActor,
  { system, body, person }: Reader,
): Promise<Result<null, "reads-already">> {
  return transaction(async (client) => {
    const { rowCount } = await client.query(
      `insert into committee_member (system, body, person_id, starts_on)
       select $1::varchar, $2::text, $3::uuid, $4::date where not exists (
         select 1 from committee_member where system = $1::varchar and body = $2::text and person_id = $3::uuid
           and (ends_on is null or ends_on >= $4::date))`,
      [system, body, person.id, today()],
    );
    if (rowCount === 0) return fail("reads-already" as const);
    await auditOn(client, actor, {
      action: "committee-reader.added",
      subject: system,
      detail: { body, reader: person.name },
    });
    return succeed(null);
  });
}

/** Ends it: from the next request they read nothing more that is due to it. */
export async function endCommitteeReader(
  actor: AuditActor,
  { system, member }: { system: string; member: number },
): Promise<Result<null, "not-found">> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ body: string; reader: string }>(
      `update committee_member m set ends_on = $3::date - 1 from person p
       where m.id = $1 and m.system = $2 and p.id = m.person_id and (m.ends_on is null or m.ends_on >= $3)
       returning m.body, p.name as reader`,
      [member, system, today()],
    );
    const [ended] = rows;
    if (!ended) return fail("not-found" as const);
    await auditOn(client, actor, { action: "committee-reader.ended", subject: system, detail: ended });
    return succeed(null);
  });
}
