import type { Actor } from "@/lib/permissions/actor";
import { scopeOf } from "@/lib/permissions/can";
import { worklisted, worklistQuery, type WorklistQuery } from "@/lib/pqaf/worklist-view";
import { today } from "@/lib/server/clock";
import { worklistOf, type WorklistPractice } from "@/lib/server/queries/assurance/worklist";
import { parameter, type Search } from "../view";

/** The panel's list, as its page and its downloads have it. */
export type Worklist = { query: WorklistQuery; practices: WorklistPractice[]; rows: WorklistPractice[] };

export async function loadWorklist(actor: Actor, system: string, search: Search): Promise<Worklist> {
  const query = worklistQuery({
    place: parameter(search, "place"),
    pcn: parameter(search, "pcn"),
    level: parameter(search, "level"),
    reason: parameter(search, "reason"),
    all: parameter(search, "all"),
  });
  const practices = await worklistOf(system, scopeOf(actor, "proposed-level.view"), today());
  return { query, practices, rows: worklisted(practices, query) };
}
