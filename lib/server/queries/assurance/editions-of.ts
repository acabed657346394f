import "server-only";
import { pool } from "@/lib/server/db";
import { keptValue } from "@/lib/server/known-answers";
import { adoptedEditions, type AdoptedEdition } from "@/lib/server/pqaf/editions";

/** The adopted editions of a system, the first in force first. */
export function editionsOf(system: string): Promise<AdoptedEdition[]> {
  return keptValue(`the adopted editions of ${system}`, () => adoptedEditions(pool(), system));
}
