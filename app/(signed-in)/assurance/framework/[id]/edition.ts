import { notFound } from "next/navigation";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { findEdition, type Edition } from "@/lib/server/queries/assurance/editions";
import { requireActor } from "@/lib/server/session";

/** Whether a person may read an edition: a draft is its drafters' until it is sent for comment. */
export function mayRead(actor: Actor, edition: Edition): boolean {
  if (can(actor, "edition.draft", edition)) return true;
  const open = edition.state !== "draft" && edition.state !== "given-up";
  return open && can(actor, "edition.read-adopted", edition);
}

/** Whether a person may change an edition: one of the system's drafters, while it is a draft. */
export function mayChange(actor: Actor, edition: Edition): boolean {
  const open = edition.state === "draft" || edition.state === "sent-for-comment";
  return open && can(actor, "edition.draft", edition);
}

/** The edition of an address, where the reader may read it. */
export async function permittedEdition(id: string): Promise<{ actor: Actor; edition: Edition }> {
  const [actor, edition] = await Promise.all([requireActor(), findEdition(Number(id))]);
  if (!edition || !mayRead(actor, edition)) notFound();
  return { actor, edition };
}

/** The draft of an address, where the reader may change it. */
export async function permittedDraft(id: string): Promise<{ actor: Actor; edition: Edition }> {
  const found = await permittedEdition(id);
  if (!mayChange(found.actor, found.edition)) notFound();
  return found;
}
