import "server-only";
import { returnChased } from "@/lib/reports/return-messages";
import type { Period } from "@/lib/periods/period";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { queueReminder } from "@/lib/server/mail/queue-reminder";
import { pcnsCompleting, outstandingOf } from "@/lib/server/queries/returns/chased";

export type Chased = { practices: number; messages: number };

/**
 * Reminds the practices whose return of a month has not arrived, as they are now
 * and not as the preview was: one that sent meanwhile is not written to. The same
 * people are reminded at most once a day.
 */
export async function chaseReturns(
  actor: AuditActor,
  { system, month }: { system: string; month: Period },
): Promise<Result<Chased, "not-collected" | "nobody">> {
  const outstanding = await outstandingOf(system, month);
  if (!outstanding) return fail("not-collected");
  const completing = await pcnsCompleting(outstanding.reminded.map(({ practice }) => practice));
  return transaction(async (client) => {
    const chased: string[] = [];
    let messages = 0;
    for (const each of outstanding.reminded) {
      const { practice } = each;
      const to = { practice, pcns: completing.get(practice) ?? [] };
      const queued = await queueReminder(client, to, returnChased({ ...each, month }, today()));
      messages += queued;
      if (queued > 0) chased.push(practice);
    }
    if (messages === 0) return fail("nobody" as const);
    await auditOn(client, actor, {
      action: "return.chased",
      subject: system,
      detail: { month: month.text, practices: chased, messages },
    });
    return succeed({ practices: chased.length, messages });
  });
}
