import "server-only";
import { addDays, type Day } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";

type Ending = { system: string; member: number; endsOn: Day };

/** Ends a seat on the panel: the last day is never made later, and the day before the first withdraws it whole. */
export async function endPanelSeat(
  actor: AuditActor | null,
  { system, member, endsOn }: Ending,
): Promise<Result<null, "no-such-seat" | "ends-sooner-already" | "before-it-started">> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ person: string; from: Day; to: Day | null }>(
      `select person_id as person, starts_on as "from", ends_on as "to" from panel_member
       where id = $1 and system = $2 for update`,
      [member, system],
    );
    const [found] = rows;
    if (!found) return fail("no-such-seat" as const);
    if (endsOn < addDays(found.from, -1)) return fail("before-it-started" as const);
    if (found.to !== null && found.to <= endsOn) return fail("ends-sooner-already" as const);
    await client.query("update panel_member set ends_on = $2 where id = $1", [member, endsOn]);
    await auditOn(client, actor, {
      action: "panel.seat-ended",
      subject: found.person,
      detail: { member, system, endsOn },
    });
    return succeed(null);
  });
}
