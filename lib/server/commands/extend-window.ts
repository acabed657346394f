import "server-only";
import { deadlinesFor, type Deadlines } from "@/lib/appointments/deadlines";
import { dateOf } from "@/lib/periods/day";
import { deadlineName } from "@/lib/periods/london";
import type { Period } from "@/lib/periods/period";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { workingInstant } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";

type Of = { system: string; practice: string; month: Period };
type Extension = Of & Deadlines & { reason: string };

/** Gives one practice longer for a month. It replaces an extension given before; none makes a deadline earlier. */
export async function extendWindow(
  actor: AuditActor,
  { system, practice, month, reason, ...dates }: Extension,
): Promise<Result<null, "no-window" | "not-longer">> {
  return transaction(async (client) => {
    const { rows } = await client.query<Deadlines & { id: number }>(
      `select id, due_at as "dueAt", closes_at as "closesAt", edits_close_at as "editsCloseAt"
       from collection_window where system = $1 and month = $2 for update`,
      [system, dateOf(month.start)],
    );
    const [window] = rows;
    if (!window) return fail("no-window" as const);
    const held = deadlinesFor(window, dates);
    if (
      held.dueAt.getTime() === window.dueAt.getTime() &&
      held.closesAt.getTime() === window.closesAt.getTime() &&
      held.editsCloseAt.getTime() === window.editsCloseAt.getTime()
    )
      return fail("not-longer" as const);
    await withdraw(client, { window: window.id, practice, by: actor.id });
    await client.query(
      `insert into window_extension (window_id, practice, due_at, closes_at, edits_close_at, reason, given_by, given_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[window.id, practice, held.dueAt, held.closesAt, held.editsCloseAt],
        ...[reason, actor.id, workingInstant()],
      ],
    );
    await auditOn(client, actor, {
      action: "window.extended",
      subject: practice,
      detail: {
        month: month.text,
        due: deadlineName(held.dueAt),
        closes: deadlineName(held.closesAt),
        editsClose: deadlineName(held.editsCloseAt),
        reason,
      },
    });
    return succeed(null);
  });
}

/** Takes a practice's extension back: it is held to the collection's own dates again. */
export async function withdrawExtension(
  actor: AuditActor,
  { system, practice, month }: Of,
): Promise<boolean> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: number }>(
      "select id from collection_window where system = $1 and month = $2 for update",
      [system, dateOf(month.start)],
    );
    const [window] = rows;
    if (!window || !(await withdraw(client, { window: window.id, practice, by: actor.id }))) return false;
    await auditOn(client, actor, {
      action: "window.extension-withdrawn",
      subject: practice,
      detail: { month: month.text },
    });
    return true;
  });
}

type Client = Parameters<Parameters<typeof transaction>[0]>[0];

async function withdraw(
  client: Client,
  { window, practice, by }: { window: number; practice: string; by: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update window_extension set withdrawn_by = $3, withdrawn_at = $4
     where window_id = $1 and practice = $2 and withdrawn_at is null`,
    [window, practice, by, workingInstant()],
  );
  return (rowCount ?? 0) > 0;
}
