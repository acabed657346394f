import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { displayName } from "@/lib/organisations/display-name";
import { can } from "@/lib/permissions/can";
import { dateOf } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";
import { systemsShown } from "@/lib/server/queries/systems-shown";
import { returnsBy } from "./returns-by";

export type OwnPractice = { code: string; name: string; system: string };

type Row = OwnPractice & { pcn: string | null; place: string | null; returnsBy: string[] };

/** The practices whose returns the actor may complete: their own, and those that let their PCN. */
export async function ownPractices(actor: Actor): Promise<OwnPractice[]> {
  const grants = actor.grants.filter(({ role }) => role === "PRACTICE_MANAGER" || role === "PCN_STAFF");
  if (grants.length === 0) return [];
  const [{ rows }, shown] = await Promise.all([
    pool().query<Row>(
      `select p.code, p.name, p.system, p.pcn, p.place,
              ${returnsBy("p.code", "$2")} as "returnsBy"
       from practice_on($2) p where p.code = any($1) or p.pcn = any($1) order by p.name`,
      [grants.map(({ organisation }) => organisation), dateOf(today())],
    ),
    systemsShown(today()),
  ]);
  return rows
    .filter(({ code, pcn, place, system, returnsBy: letsComplete }) =>
      can(actor, "return.complete", {
        code,
        ancestors: [pcn, place, system].filter((above) => above !== null),
        returnsBy: letsComplete,
      }),
    )
    .filter(({ system }) => shown.includes(system))
    .map(({ code, name, system }) => ({ code, name: displayName(name), system }));
}
