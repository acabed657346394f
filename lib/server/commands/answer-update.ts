import "server-only";
import { updateReturned } from "@/lib/programmes/messages";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { queueMessage } from "@/lib/server/mail/queue-message";

type Answered = {
  system: string;
  programme: { slug: string; name: string };
  workstream: { id: number; code: string; name: string; leadId: string | null };
  period: { id: number; number: number };
  version: number;
  /** Null accepts it; words give it back to the lead. */
  returned: string | null;
  by: string;
};

/** Accepts an update that was sent, or returns it to its lead with what is missing. */
export async function answerUpdate(
  actor: AuditActor,
  { system, programme, workstream, period, version, returned, by }: Answered,
): Promise<Result<null, "not-sent">> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `update programme_update set state = $4::update_state, answer = $5, answered_by = $6, answered_at = $7,
              version = version + 1
       where period_id = $1 and workstream_id = $2 and version = $3 and state = 'SUBMITTED' returning id`,
      [period.id, workstream.id, version, returned === null ? "ACCEPTED" : "RETURNED", returned, by, now()],
    );
    const update = rows[0]?.id;
    if (update === undefined) return fail("not-sent" as const);
    const detail = { programme: programme.name, workstream: workstream.name, period: period.number };
    if (returned === null) {
      await auditOn(client, actor, { action: "workstream-update.accepted", subject: system, detail });
      return succeed(null);
    }
    if (workstream.leadId !== null) {
      const told = {
        programme,
        workstream,
        number: period.number,
        update: `${update}:${version}`,
        why: returned,
      };
      await queueMessage(client, { person: workstream.leadId }, updateReturned(told));
    }
    await auditOn(client, actor, {
      action: "workstream-update.returned",
      subject: system,
      detail: { ...detail, why: returned },
    });
    return succeed(null);
  });
}
