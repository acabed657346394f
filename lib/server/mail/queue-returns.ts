import "server-only";
import { askedBy } from "@/lib/appointments/deadlines";
import { REMIND_DAYS, returnDue } from "@/lib/reports/return-messages";
import { daysBetween } from "@/lib/periods/day";
import { londonWall } from "@/lib/periods/london";
import { today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { boardMonths } from "@/lib/server/queries/returns/return-board";
import { pcnsCompleting, outstandingOf } from "@/lib/server/queries/returns/chased";
import { systemsShown } from "@/lib/server/queries/systems-shown";
import { queueReminder } from "./queue-reminder";

/**
 * Reminds whoever completes a return that has not arrived, seven days and one day before the practice’s own due day;
 * of one that was sent back, before the last day it may be sent again.
 */
export async function queueReturnsDue(): Promise<number> {
  let queued = 0;
  for (const system of await systemsShown(today())) {
    for (const { month } of await boardMonths(system)) {
      const outstanding = await outstandingOf(system, month);
      const reminded = outstanding?.reminded ?? [];
      const completing = await pcnsCompleting(reminded.map(({ practice }) => practice));
      for (const each of reminded) {
        const left = daysBetween(today(), londonWall(askedBy(each, each.deadlines)).day);
        const days = REMIND_DAYS.find((ahead) => ahead === left);
        if (days === undefined) continue;
        const message = returnDue({ ...each, month }, days);
        const to = { practice: each.practice, pcns: completing.get(each.practice) ?? [] };
        queued += await transaction((client) => queueReminder(client, to, message));
      }
    }
  }
  return queued;
}
