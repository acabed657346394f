import "server-only";
import { wasSent } from "@/lib/appointments/return-state";
import { fail, type Result } from "@/lib/result";
import { transaction } from "@/lib/server/db";
import { proposeAfterReturn } from "@/lib/server/pqaf/propose-again";
import { lockReturn, type ReturnActor, type ReturnOf } from "@/lib/server/returns/locked-return";
import { settleOn, type Settlement } from "@/lib/server/returns/settle-on";

/** Says what becomes of disputed figures, the return left where it stands. */
export async function settleDisputes(
  actor: ReturnActor,
  of: ReturnOf,
  settlements: readonly Settlement[],
): Promise<Result<null, string>> {
  return transaction(async (client) => {
    const locked = await lockReturn(client, of);
    if (!locked || !wasSent(locked.state))
      return fail("There is nothing to settle: the return was not sent.");
    const done = await settleOn(client, actor, { of, locked, settlements });
    if (done.ok) await proposeAfterReturn(client, { ...of, from: of.month.start });
    return done;
  });
}
