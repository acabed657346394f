import "server-only";
import {
  disputeMoved,
  disputeStateName,
  type DisputeMove,
  type DisputeState,
} from "@/lib/appointments/dispute-state";
import { figureDefinition, type ReturnedFigure } from "@/lib/appointments/returned-figures";
import { wasSent } from "@/lib/appointments/return-state";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn } from "@/lib/server/audit";
import { workingInstant } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { lockReturn, type ReturnActor, type ReturnOf } from "@/lib/server/returns/locked-return";

/** What becomes of one disputed figure, and why. */
export type Settlement = { dispute: number; move: DisputeMove; words: string };

/**
 * Says what becomes of disputed figures: all of them, or none where one cannot
 * be. The national figure stays as published whatever is said.
 */
export async function settleDisputes(
  actor: ReturnActor,
  of: ReturnOf,
  settlements: readonly Settlement[],
): Promise<Result<null, string>> {
  return transaction(async (client) => {
    const locked = await lockReturn(client, of);
    if (!locked || !wasSent(locked.state))
      return fail("There is nothing to settle: the return was not sent.");
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
  });
}
