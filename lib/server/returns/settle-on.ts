import "server-only";
import type { ClientBase } from "pg";
import {
  disputeMoved,
  disputeStateName,
  type DisputeMove,
  type DisputeState,
} from "@/lib/appointments/dispute-state";
import { figureDefinition, type ReturnedFigure } from "@/lib/appointments/returned-figures";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn } from "@/lib/server/audit";
import { workingInstant } from "@/lib/server/clock";
import type { LockedReturn, ReturnActor, ReturnOf } from "./locked-return";

/** What becomes of one disputed figure, and why. */
export type Settlement = { dispute: number; move: DisputeMove; words: string };

/**
 * Says what becomes of disputed figures of a return that is held: all of them, or
 * none where one cannot be. The national figure stays as published whatever is said.
 */
export async function settleOn(
  client: ClientBase,
  actor: ReturnActor,
  { of, locked, settlements }: { of: ReturnOf; locked: LockedReturn; settlements: readonly Settlement[] },
): Promise<Result<null, string>> {
  if (settlements.length === 0) return succeed(null);
  const { rows } = await client.query<{ id: number; figure: ReturnedFigure; state: DisputeState }>(
    "select id, figure, state from return_dispute where return_id = $1 and id = any($2)",
    [locked.id, settlements.map(({ dispute }) => dispute)],
  );
  const steps = [];
  for (const { dispute, move, words } of settlements) {
    const known = rows.find(({ id }) => id === dispute);
    if (!known) return fail("A disputed figure was not found.");
    const to = disputeMoved(known.state, move);
    if (!to.ok) return fail(to.error);
    steps.push({ ...known, to: to.value, words: words.trim() });
  }
  for (const { id, figure, to, words } of steps) {
    await client.query(
      `update return_dispute set state = $2::dispute_state, words = $3, settled_by = $4, settled_name = $5, settled_at = $6
       where id = $1`,
      [id, to, words, actor.id, actor.name, workingInstant()],
    );
    await auditOn(client, actor, {
      action: "return.dispute-settled",
      subject: of.practice,
      detail: {
        month: of.month.text,
        figure: figureDefinition(figure).name,
        stands: disputeStateName(to),
        words,
      },
    });
  }
  return succeed(null);
}
