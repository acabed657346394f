import "server-only";
import type { Day } from "@/lib/periods/day";
import { updateAsked } from "@/lib/programmes/messages";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { queueMessage } from "@/lib/server/mail/queue-message";

type Opened = {
  system: string;
  programme: { id: number; slug: string; name: string };
  month: string;
  dueOn: Day;
  /** What each workstream is called, by its code. */
  names: ReadonlyMap<string, string>;
  by: string;
};

/**
 * Opens the next period and asks every lead for an update. What was said in the
 * last one stands there to be amended.
 */
export async function openProgrammePeriod(
  actor: AuditActor,
  { system, programme, month, dueOn, names, by }: Opened,
): Promise<Result<number, "month-told">> {
  return transaction(async (client) => {
    await client.query("select 1 from programme where id = $1 for update", [programme.id]);
    const { rows: last } = await client.query<{ number: number; month: string }>(
      `select number, month from programme_period where programme_id = $1 order by number desc limit 1`,
      [programme.id],
    );
    if (last[0] && last[0].month >= month) return fail("month-told" as const);
    const number = (last[0]?.number ?? 0) + 1;
    const { rows } = await client.query<{ id: number }>(
      `insert into programme_period (programme_id, number, month, opens_on, due_on, opened_by)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [programme.id, number, month, today(), dueOn, by],
    );
    await client.query(
      `insert into programme_update (period_id, workstream_id, this_period, next_period, asks, delivery_reason, confidence_reason)
       select $1, w.id, coalesce(u.this_period, ''), coalesce(u.next_period, ''), coalesce(u.asks, ''), '', ''
       from programme_workstream w
       left join programme_period before on before.programme_id = w.programme_id and before.number = $3
       left join programme_update u on u.period_id = before.id and u.workstream_id = w.id
       where w.programme_id = $2`,
      [rows[0]?.id, programme.id, number - 1],
    );
    const { rows: leads } = await client.query<{ code: string; person: string }>(
      `select code, lead_id as person from programme_workstream where programme_id = $1 and lead_id is not null`,
      [programme.id],
    );
    for (const { code, person } of leads) {
      const asked = { programme, number, dueOn, workstream: { code, name: names.get(code) ?? code } };
      await queueMessage(client, { person }, updateAsked(asked));
    }
    await auditOn(client, actor, {
      action: "programme-period.opened",
      subject: system,
      detail: { programme: programme.name, number, dueOn },
    });
    return succeed(number);
  });
}
