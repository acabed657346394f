import "server-only";
import type { ClientBase } from "pg";
import type { ReturnMove, ReturnState } from "@/lib/appointments/return-state";
import { dateOf } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import type { AuditActor } from "@/lib/server/audit";
import { workingInstant } from "@/lib/server/clock";

/** Who writes to a return: the audit's actor, with the name that pages show. */
export type ReturnActor = AuditActor & { name: string };

/** Whose return, of which month. */
export type ReturnOf = { practice: string; system: string; month: Period };

/** A return's row, held until the transaction ends: what is read of it meanwhile nobody else can change. */
export type LockedReturn = {
  id: number;
  state: ReturnState;
  version: number;
  submittedAt: Date | null;
  reopenedUntil: Date | null;
};

/** Locks the return; null while nothing of it is kept. */
export async function lockReturn(
  client: ClientBase,
  { practice, month }: ReturnOf,
): Promise<LockedReturn | null> {
  const { rows } = await client.query<LockedReturn>(
    `select id, state, version, submitted_at as "submittedAt", reopened_until as "reopenedUntil"
     from appointment_return where practice = $1 and month = $2 for update`,
    [practice, dateOf(month.start)],
  );
  return rows[0] ?? null;
}

/** The same, begun where it was not: of two that begin at once the second waits and finds it begun. */
export async function lockOrBegin(
  client: ClientBase,
  actor: ReturnActor,
  of: ReturnOf,
): Promise<LockedReturn> {
  await client.query(
    `insert into appointment_return (system, practice, month, state, version, saved_at, saved_by, saved_by_name)
     values ($1, $2, $3, 'DRAFT', 0, $4, $5, $6) on conflict (practice, month) do nothing`,
    [of.system, of.practice, dateOf(of.month.start), workingInstant(), actor.id, actor.name],
  );
  const locked = await lockReturn(client, of);
  if (!locked) throw new Error("a return that was begun is gone");
  return locked.version === 0 ? { ...locked, state: "NOT_STARTED" } : locked;
}

export type Happened = {
  move: ReturnMove;
  state: ReturnState;
  revision: number;
  words?: string;
  reopenedUntil?: Date | null;
};

/** Writes where a locked return stands now, and that this happened to it. */
export async function writeMove(
  client: ClientBase,
  actor: ReturnActor,
  { id, reopenedUntil: until }: LockedReturn,
  { move, state, revision, words = "", reopenedUntil = until }: Happened,
): Promise<void> {
  const at = workingInstant();
  await client.query(
    `update appointment_return
     set state = $2::return_state, version = version + 1, reopened_until = $3,
         submitted_at = case when $4 = 'submit' then coalesce(submitted_at, $5) else submitted_at end
     where id = $1`,
    [id, state, reopenedUntil, move, at],
  );
  await client.query(
    `insert into return_event (return_id, move, state, number, words, by, by_name, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, move, state, revision, words, actor.id, actor.name, at],
  );
}

/** The number of the newest revision that was sent; 0 where none was. */
export async function newestSent(client: ClientBase, id: number): Promise<number> {
  const { rows } = await client.query<{ number: number }>(
    "select coalesce(max(number), 0)::int as number from return_revision where return_id = $1 and submitted_at is not null",
    [id],
  );
  return rows[0]?.number ?? 0;
}
