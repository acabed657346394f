import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { findReturned, type ReturnedPractice } from "@/lib/server/queries/returns/returned-practice";
import { parameter, type Search } from "../../(signed-in)/view";

/** The practice a download of returns is about, where the reader may read its returns. */
export async function practiceAsked(actor: Actor, search: Search): Promise<ReturnedPractice | null> {
  const practice = await findReturned(parameter(search, "practice") ?? "");
  return practice && can(actor, "return.read", practice) ? practice : null;
}
