import "server-only";
import type { Day } from "@/lib/periods/day";
import { recomputeFrom } from "@/lib/readings/recompute-from";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { computePendingReadings } from "@/lib/server/readings/compute";

type Dating = { organisation: string; reason: string; system: string } & (
  | { which: "opened"; on: Day }
  /** The last day it was open; null: it has none. */
  | { which: "closed"; on: Day | null }
);

/** Sets the day a practice opened or closed, or that it has not closed, where the register is late. The next register wins. */
export async function dateOrganisation(
  actor: AuditActor | null,
  { organisation, which, on, reason, system }: Dating,
): Promise<Result<null, "same-day" | "closed-before-opened">> {
  const done = await transaction(async (client) => {
    const { rows } = await client.query<{ opened: Day | null; closed: Day | null }>(
      "select opened_on as opened, closed_on as closed from organisation where code = $1 for update",
      [organisation],
    );
    const known = rows[0] ?? { opened: null, closed: null };
    const previous = known[which];
    if (previous === on) return fail("same-day" as const);
    const opened = which === "opened" ? on : known.opened;
    const closed = which === "closed" ? on : known.closed;
    if (opened !== null && closed !== null && closed < opened) return fail("closed-before-opened" as const);

    await client.query(
      "update organisation set opened_on = $2, closed_on = $3, dated_locally = true where code = $1",
      [organisation, opened, closed],
    );
    const [from] = [previous, on].filter((each) => each !== null).toSorted();
    if (from === undefined) throw new Error(`${organisation}: no day was set, and none is taken away`);
    await client.query("insert into reading_work (series, scope, period_start) values ('places', $1, $2)", [
      system,
      recomputeFrom(from),
    ]);
    await auditOn(client, actor, {
      action: "organisation.dated",
      subject: organisation,
      detail: { which, on, previous, reason },
    });
    return succeed(null);
  });
  if (done.ok) await computePendingReadings(() => {});
  return done;
}
