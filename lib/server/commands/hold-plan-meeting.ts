import "server-only";
import type { ClientBase } from "pg";
import type { Day } from "@/lib/periods/day";
import { codesIn } from "@/lib/plans/milestone-form";
import type { Minutes } from "@/lib/plans/minutes";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import type { PlanEditor } from "./update-delivery-action";

type Opened = { system: string; title: string; on: Day; present: string[] };

/** Opens a meeting about a system's plan. */
export async function openMeeting(
  actor: PlanEditor,
  { system, title, on, present }: Opened,
): Promise<number> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `insert into delivery_meeting (system, "on", title, present, opened_by) values ($1, $2, $3, $4, $5) returning id`,
      [system, on, title, present, actor.name],
    );
    const meeting = rows[0]?.id ?? 0;
    await auditOn(client, actor, {
      action: "delivery.meeting-opened",
      subject: system,
      detail: { meeting, on },
    });
    return meeting;
  });
}

type Of = { system: string; meeting: number };
type Closed = { is: "not-found" } | { is: "closed" };

/** The meeting, held until the transaction ends; refused where it is closed: its minutes stand. */
async function openOne(client: ClientBase, { system, meeting }: Of): Promise<Result<null, Closed>> {
  const { rows } = await client.query<{ closed: boolean }>(
    "select closed_at is not null as closed from delivery_meeting where id = $1 and system = $2 for update",
    [meeting, system],
  );
  if (!rows[0]) return fail({ is: "not-found" as const });
  return rows[0].closed ? fail({ is: "closed" as const }) : succeed(null);
}

type Interest = Of & { name: string; interest: string; touches: string; steppedOut: boolean };

/** Records an interest that somebody declares, and the actions it touches; none named: all of them. */
export async function declareInterest(
  actor: PlanEditor,
  { system, meeting, name, interest, touches, steppedOut }: Interest,
): Promise<Result<null, Closed | { is: "no-such-action"; codes: string[] }>> {
  return transaction(async (client) => {
    const open = await openOne(client, { system, meeting });
    if (!open.ok) return open;
    const codes = codesIn(touches);
    const { rows } = await client.query<{ id: number; code: string }>(
      `select a.id, a.code from delivery_action a join delivery_plan p on p.id = a.plan_id
       where p.system = $1 and a.code = any($2)`,
      [system, codes],
    );
    const unknown = codes.filter((code) => !rows.some((each) => each.code === code));
    if (unknown.length > 0) return fail({ is: "no-such-action" as const, codes: unknown });
    await client.query(
      `insert into delivery_interest (meeting_id, name, interest, actions, stepped_out, recorded_by)
       values ($1, $2, $3, $4, $5, $6)`,
      [meeting, name, interest, rows.map(({ id }) => id), steppedOut, actor.name],
    );
    await auditOn(client, actor, {
      action: "delivery.interest-declared",
      subject: system,
      detail: { meeting, name },
    });
    return succeed(null);
  });
}

type Item = Of & { code: string; why: string[]; decision: string; minute: string; version: number };
type ItemRefusal = Closed | { is: "stale"; decision: string; minute: string; by: string; version: number };

/** Records what the meeting says of an action, or puts it right. Of two who write at once the second is told. */
export async function recordItem(
  actor: PlanEditor,
  { system, meeting, code, why, decision, minute, version }: Item,
): Promise<Result<null, ItemRefusal>> {
  return transaction(async (client) => {
    const open = await openOne(client, { system, meeting });
    if (!open.ok) return open;
    const { rows: actions } = await client.query<{ id: number; title: string }>(
      `select a.id, a.title from delivery_action a join delivery_plan p on p.id = a.plan_id
       where p.system = $1 and a.code = $2`,
      [system, code],
    );
    const [action] = actions;
    if (!action) return fail({ is: "not-found" as const });
    const { rows: kept } = await client.query<{
      decision: string;
      minute: string;
      by: string;
      version: number;
    }>("select decision, minute, by, version from delivery_item where meeting_id = $1 and action_id = $2", [
      meeting,
      action.id,
    ]);
    if ((kept[0]?.version ?? 0) !== version)
      return fail({
        is: "stale" as const,
        ...(kept[0] ?? { decision: "", minute: "", by: "", version: 0 }),
      });
    await client.query(
      `insert into delivery_item (meeting_id, action_id, why, decision, minute, by, at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (meeting_id, action_id) do update
       set decision = excluded.decision, minute = excluded.minute, by = excluded.by, at = excluded.at,
           version = delivery_item.version + 1`,
      [meeting, action.id, why, decision, minute, actor.name, now()],
    );
    await auditOn(client, actor, {
      action: "delivery.item-recorded",
      subject: system,
      detail: { code, title: action.title, meeting, decision },
    });
    return succeed(null);
  });
}

/** Closes a meeting with its minutes as they stand: from then on they are read, never written. */
export async function closeMeeting(
  actor: PlanEditor,
  { system, meeting, minutes }: Of & { minutes: Minutes },
): Promise<Result<null, Closed>> {
  return transaction(async (client) => {
    const open = await openOne(client, { system, meeting });
    if (!open.ok) return open;
    await client.query(
      "update delivery_meeting set closed_at = $2, closed_by = $3, minutes = $4 where id = $1",
      [meeting, now(), actor.name, JSON.stringify(minutes)],
    );
    await auditOn(client, actor, {
      action: "delivery.meeting-closed",
      subject: system,
      detail: { meeting, items: minutes.items.length },
    });
    return succeed(null);
  });
}
