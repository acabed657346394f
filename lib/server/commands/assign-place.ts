import "server-only";
import type { PoolClient } from "pg";
import { placeChange, type PlaceChange, type PlaceLink } from "@/lib/organisations/place-change";
import type { Day } from "@/lib/periods/day";
import { recomputeFrom } from "@/lib/readings/recompute-from";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { computePendingReadings } from "@/lib/server/readings/compute";

/** `place` null: a practice is in its PCN's Place again. */
type Move = { organisation: string; place: string | null; startsOn: Day; system: string };

/** Moves a PCN, or a practice on its own, to another Place of its system from a day on. */
export async function assignPlace(
  actor: AuditActor | null,
  { organisation, place, startsOn, system }: Move,
): Promise<Result<null, "same-place" | "later-change" | "no-such-place">> {
  const done = await transaction(async (client) => {
    await client.query("select 1 from organisation where code = $1 for update", [organisation]);
    if (place !== null && !(await isPlaceOf(client, place, system))) return fail("no-such-place" as const);
    const { rows: links } = await client.query<PlaceLink>(
      `select id, parent_code as place, starts_on as "startsOn", ends_on as "endsOn" from membership
       where child_code = $1 and parent_kind = 'PLACE' and source = 'LOCAL' order by starts_on nulls first`,
      [organisation],
    );
    const change = placeChange(links, { place, startsOn });
    if (!change.ok) return change;
    await store(client, organisation, change.value);
    await client.query("insert into reading_work (series, scope, period_start) values ('places', $1, $2)", [
      system,
      recomputeFrom(startsOn),
    ]);
    await auditOn(client, actor, {
      action: "place.assigned",
      subject: organisation,
      detail: { place, previous: change.value.previous, startsOn },
    });
    return succeed(null);
  });
  if (done.ok) await computePendingReadings(() => {});
  return done;
}

async function isPlaceOf(client: PoolClient, place: string, system: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select 1 from membership m join organisation o on o.code = m.child_code and o.kind = 'PLACE'
     where m.child_code = $1 and m.parent_code = $2 and m.ends_on is null`,
    [place, system],
  );
  return rowCount !== 0;
}

async function store(client: PoolClient, organisation: string, change: PlaceChange): Promise<void> {
  const { ending, replaced, starting } = change;
  await client.query("delete from membership where id = any($1)", [replaced]);
  for (const { id, endsOn } of ending) {
    await client.query("update membership set ends_on = $2 where id = $1", [id, endsOn]);
  }
  if (!starting) return;
  await client.query(
    "insert into membership (child_code, parent_code, starts_on, source) values ($1, $2, $3, 'LOCAL')",
    [organisation, starting.place, starting.startsOn],
  );
}
