import { londonInstant } from "@/lib/periods/london";
import { monthOf } from "@/lib/periods/period";
import type { Day } from "@/lib/periods/day";
import { onDay } from "@/lib/server/clock";
import { setCollectionWindow } from "@/lib/server/commands/set-collection-window";
import { db } from "@/lib/server/db";
import type { ReturnActor } from "@/lib/server/returns/locked-return";
import { SYSTEM } from "./names";
import { COLLECTIONS } from "./returns/collections";
import { play } from "./returns/send-return";
import { STORIES } from "./returns/stories";

/**
 * The demo's collections and what practices sent, by the commands that people
 * use. What a seeding that was cut short made already is left as it is.
 */
export async function seedReturns(): Promise<void> {
  const icb = await personOf("Priya Nair");
  const manager = await sender();
  const at = (on: Day) => londonInstant({ day: on, time: "17:00" });
  for (const { month, opensOn, due, closes, editsClose } of COLLECTIONS) {
    // Known already where it is refused.
    await onDay(opensOn, () =>
      setCollectionWindow(icb, {
        ...{ system: SYSTEM.code, month: monthOf(month), opensOn, version: 0 },
        dueAt: at(due),
        closesAt: at(closes),
        editsCloseAt: at(editsClose),
      }),
    );
  }
  for (const story of STORIES) await play({ icb, manager }, story);
}

async function personOf(name: string): Promise<ReturnActor> {
  const { id } = await db().person.findFirstOrThrow({ where: { name }, select: { id: true } });
  return { id, actingAs: null, name };
}

/** Who sends for the practices that nobody of the demo signs in for. */
async function sender(): Promise<ReturnActor> {
  const name = "Ellen Marsh";
  const { id } = await db().person.upsert({
    where: { email: "ellen.marsh@example.nhs.uk" },
    update: {},
    create: { name, email: "ellen.marsh@example.nhs.uk" },
    select: { id: true },
  });
  return { id, actingAs: null, name };
}
