import "server-only";
import { closedBecause } from "@/lib/appointments/deadlines";
import { isReturnedFigure, type ReturnedFigure } from "@/lib/appointments/returned-figures";
import { moved, type ReturnMove, type ReturnState } from "@/lib/appointments/return-state";
import { deadlineName } from "@/lib/periods/london";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn } from "@/lib/server/audit";
import { today, workingInstant } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { proposeAfterReturn } from "@/lib/server/pqaf/propose-again";
import { windowsFor } from "@/lib/server/queries/returns/collection-windows";
import {
  lockReturn,
  newestSent,
  writeMove,
  type LockedReturn,
  type ReturnActor,
  type ReturnOf,
} from "@/lib/server/returns/locked-return";
import { settleOn, type Settlement } from "@/lib/server/returns/settle-on";
import type { PoolClient } from "pg";

/** Why a review was not recorded. */
export type NotReviewed =
  /** The return has moved on since the reviewer opened it: read it again. */
  | { is: "stale"; state: ReturnState }
  | { is: "refused"; message: string }
  /** It would come to the practice with no time left to send it again: corrections closed then. */
  | { is: "closed"; editsCloseAt: Date }
  /** Disputes that nobody has answered yet. */
  | { is: "disputes-open"; count: number };

type Seen = { version: number };
/** What the reviewer says of disputed figures with the same answer: kept with it, or neither is. */
type Settling = { settlements?: readonly Settlement[] };

/** Accepts what the practice sent: it is locked from then on. Every disputed figure must have been answered. */
export async function acceptReturn(
  actor: ReturnActor,
  of: ReturnOf,
  { version, settlements = [] }: Seen & Settling,
): Promise<Result<null, NotReviewed>> {
  return reviewing(of, { version, move: "accept" }, async (client, locked, { state, revision }) => {
    const { rows } = await client.query<{ count: number }>(
      "select count(*)::int as count from return_dispute where return_id = $1 and state = 'OPEN' and id <> all($2)",
      [locked.id, settlements.map(({ dispute }) => dispute)],
    );
    const count = rows[0]?.count ?? 0;
    if (count > 0) return fail({ is: "disputes-open" as const, count });
    const settled = await settleOn(client, actor, { of, locked, settlements });
    if (!settled.ok) return fail({ is: "refused" as const, message: settled.error });
    await writeMove(client, actor, locked, { move: "accept", state, revision });
    await auditOn(client, actor, {
      action: "return.accepted",
      subject: of.practice,
      detail: { month: of.month.text, revision },
    });
    return succeed(null);
  });
}

/** A comment on one figure, or on the whole (null). */
export type NewComment = { figure: ReturnedFigure | null; words: string };

/** Sends a return back to the practice with what is asked, by figure, and until when it may answer. */
export async function sendBackReturn(
  actor: ReturnActor,
  of: ReturnOf,
  {
    version,
    comments,
    until,
    settlements = [],
  }: Seen & Settling & { comments: readonly NewComment[]; until: Date | null },
): Promise<Result<null, NotReviewed>> {
  if (comments.length === 0)
    return fail({ is: "refused", message: "Say what the practice is asked to change" });
  return reviewing(of, { version, move: "return" }, async (client, locked, { state, revision }) => {
    const closed = await closedTo(client, of, { ...locked, reopenedUntil: until });
    if (closed) return fail(closed);
    const settled = await settleOn(client, actor, { of, locked, settlements });
    if (!settled.ok) return fail({ is: "refused" as const, message: settled.error });
    await keepComments(client, actor, { id: locked.id, revision, comments });
    await writeMove(client, actor, locked, { move: "return", state, revision, reopenedUntil: until });
    await auditOn(client, actor, {
      action: "return.returned",
      subject: of.practice,
      detail: {
        month: of.month.text,
        revision,
        comments: comments.length,
        until: until && deadlineName(until),
      },
    });
    return succeed(null);
  });
}

/** Unlocks a return that was accepted, with the reason, so that the practice can correct it. */
export async function releaseReturn(
  actor: ReturnActor,
  of: ReturnOf,
  { version, reason, until }: Seen & { reason: string; until: Date | null },
): Promise<Result<null, NotReviewed>> {
  if (reason.trim() === "") return fail({ is: "refused", message: "Say why the return is released" });
  return reviewing(of, { version, move: "release" }, async (client, locked, { state, revision }) => {
    const closed = await closedTo(client, of, { ...locked, reopenedUntil: until });
    if (closed) return fail(closed);
    await writeMove(client, actor, locked, {
      move: "release",
      state,
      revision,
      words: reason,
      reopenedUntil: until,
    });
    await auditOn(client, actor, {
      action: "return.released",
      subject: of.practice,
      detail: { month: of.month.text, revision, reason, until: until && deadlineName(until) },
    });
    return succeed(null);
  });
}

type Moving = { state: ReturnState; revision: number };

/** One move of the ICB's on a locked return, by the state machine and on what the reviewer saw. */
async function reviewing(
  of: ReturnOf,
  { version, move }: Seen & { move: ReturnMove },
  work: (client: PoolClient, locked: LockedReturn, moving: Moving) => Promise<Result<null, NotReviewed>>,
): Promise<Result<null, NotReviewed>> {
  return transaction(async (client) => {
    const locked = await lockReturn(client, of);
    const from = locked?.state ?? "NOT_STARTED";
    const to = moved(from, move);
    if (!to.ok) return fail({ is: "refused" as const, message: to.error });
    if (!locked || locked.version !== version) return fail({ is: "stale" as const, state: from });
    const done = await work(client, locked, {
      state: to.value,
      revision: await newestSent(client, locked.id),
    });
    if (done.ok) await proposeAfterReturn(client, { ...of, from: of.month.start });
    return done;
  });
}

/** Why a return that comes back to the practice could not be sent again, by the dates; null where it could. */
async function closedTo(client: PoolClient, of: ReturnOf, locked: LockedReturn): Promise<NotReviewed | null> {
  const [window] = await windowsFor(of, of.month, client);
  if (!window || !closedBecause(locked, window, { at: workingInstant(), today: today() })) return null;
  return { is: "closed", editsCloseAt: window.editsCloseAt };
}

async function keepComments(
  client: PoolClient,
  actor: ReturnActor,
  { id, revision, comments }: { id: number; revision: number; comments: readonly NewComment[] },
): Promise<void> {
  for (const { figure, words } of comments) {
    if (figure !== null && !isReturnedFigure(figure)) throw new Error(`no figure ${String(figure)}`);
    await client.query(
      `insert into return_comment (return_id, number, figure, words, by, by_name, at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, revision, figure, words.trim(), actor.id, actor.name, workingInstant()],
    );
  }
}
