import "server-only";
import { REMIND_DAYS, returnDue } from "@/lib/reports/return-messages";
import { daysBetween } from "@/lib/periods/day";
import { londonWall } from "@/lib/periods/london";
import { today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { boardMonths } from "@/lib/server/queries/returns/return-board";
import { outstandingOf } from "@/lib/server/queries/returns/chased";
import { systemsShown } from "@/lib/server/queries/systems-shown";
import { peopleOf, queueMessage } from "./queue-message";

/** Reminds each practice whose return has not arrived, seven days and one day before its own due day. */
export async function queueReturnsDue(): Promise<number> {
  let queued = 0;
  for (const system of await systemsShown(today())) {
    for (const { month } of await boardMonths(system)) {
      const outstanding = await outstandingOf(system, month);
      for (const each of outstanding?.reminded ?? []) {
        const left = daysBetween(today(), londonWall(each.deadlines.dueAt).day);
        const days = REMIND_DAYS.find((ahead) => ahead === left);
        if (days === undefined) continue;
        const message = returnDue({ ...each, month }, days);
        queued += await transaction((client) => queueMessage(client, peopleOf(each.practice), message));
      }
    }
  }
  return queued;
}
