import { notFound } from "next/navigation";
import { systemsOf } from "@/lib/permissions/figures";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { findMeeting, type Meeting } from "@/lib/server/queries/plan/meetings";

/** A meeting of the reader's system, or "not found". */
export async function loadMeeting(actor: Actor, id: string): Promise<Meeting> {
  const meeting = await findMeeting(Number(id));
  if (!meeting || !systemsOf(actor).includes(meeting.system)) notFound();
  if (!can(actor, "plan.read", { code: meeting.system, ancestors: [] })) notFound();
  return meeting;
}
