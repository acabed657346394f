import "server-only";
import type { ClientBase } from "pg";
import type { Deadlines } from "@/lib/appointments/deadlines";
import { dateOf, type Day } from "@/lib/periods/day";
import { deadlineName } from "@/lib/periods/london";
import type { Period } from "@/lib/periods/period";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { workingInstant } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";

/** The dates of a month's collection, checked before with `deadlineProblems`. `version` is the one seen; 0 for a new one. */
export type NewWindow = Deadlines & { system: string; month: Period; opensOn: Day; version: number };

/** Sets the dates of a month's collection, new or changed. Returns made meanwhile are held to the new ones. */
export async function setCollectionWindow(
  actor: AuditActor,
  { system, month, opensOn, dueAt, closesAt, editsCloseAt, version }: NewWindow,
): Promise<Result<null, "stale">> {
  return transaction(async (client) => {
    const dates = [opensOn, dueAt, closesAt, editsCloseAt, actor.id, workingInstant()];
    const was = await datesOf(client, { system, month });
    const { rowCount } =
      version === 0
        ? await client.query(
            `insert into collection_window (system, month, opens_on, due_at, closes_at, edits_close_at, set_by, set_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (system, month) do nothing`,
            [system, dateOf(month.start), ...dates],
          )
        : await client.query(
            `update collection_window set opens_on = $3, due_at = $4, closes_at = $5, edits_close_at = $6,
                    set_by = $7, set_at = $8, version = version + 1
             where system = $1 and month = $2 and version = $9`,
            [system, dateOf(month.start), ...dates, version],
          );
    if (rowCount === 0) return fail("stale" as const);
    await auditOn(client, actor, {
      action: "window.set",
      subject: system,
      detail: { month: month.text, opensOn, ...told({ dueAt, closesAt, editsCloseAt }), was },
    });
    return succeed(null);
  });
}

async function datesOf(
  client: ClientBase,
  { system, month }: { system: string; month: Period },
): Promise<string | null> {
  const { rows } = await client.query<Deadlines>(
    `select due_at as "dueAt", closes_at as "closesAt", edits_close_at as "editsCloseAt"
     from collection_window where system = $1 and month = $2 for update`,
    [system, dateOf(month.start)],
  );
  const [found] = rows;
  if (!found) return null;
  const { due, closes, editsClose } = told(found);
  return `due ${due}, closes ${closes}, edits close ${editsClose}`;
}

function told({ dueAt, closesAt, editsCloseAt }: Deadlines) {
  return { due: deadlineName(dueAt), closes: deadlineName(closesAt), editsClose: deadlineName(editsCloseAt) };
}
