import "server-only";
import { districtChange, type DistrictLink } from "@/lib/organisations/district-change";
import type { Day } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";

type Decision = { place: string; areas: readonly string[]; startsOn: Day; reason: string };

/** Districts that another Place of the same system is made of, on the day or later. */
export type DistrictTaken = { area: string; name: string | null; place: string };

/**
 * Says which districts a Place is made of from a day on: what the map draws it by. No figure rests on them.
 * A district is one Place's in a system, so that the map draws no ground twice; a district that lies across
 * two systems may be in a Place of each.
 */
export async function setDistricts(
  actor: AuditActor | null,
  { place, areas, startsOn, reason }: Decision,
): Promise<Result<null, "same" | "later-change" | readonly DistrictTaken[]>> {
  return transaction(async (client) => {
    // One at a time, so that two Places cannot each take a district the other has just taken.
    await client.query("select pg_advisory_xact_lock(hashtextextended('place-districts', 0))");
    const { rows: links } = await client.query<DistrictLink>(
      `select id, area_code as area, starts_on as "startsOn", ends_on as "endsOn"
       from place_area where place_code = $1 order by id`,
      [place],
    );
    const change = districtChange(links, { areas, startsOn });
    if (!change.ok) return fail(change.error);
    const { added, removed, ending, replaced } = change.value;
    const { rows: taken } = await client.query<DistrictTaken>(TAKEN, [place, added, startsOn]);
    if (taken.length > 0) return fail(taken);
    await client.query("delete from place_area where id = any($1)", [replaced]);
    await client.query(
      `update place_area set ends_on = e.ends_on
       from unnest($1::int[], $2::date[]) e (id, ends_on) where place_area.id = e.id`,
      [ending.map(({ id }) => id), ending.map(({ endsOn }) => endsOn)],
    );
    await client.query(
      "insert into place_area (place_code, area_code, starts_on) select $1, area, $3 from unnest($2::text[]) area",
      [place, added, startsOn],
    );
    await auditOn(client, actor, {
      action: "place.districts-set",
      subject: place,
      detail: { added, removed, startsOn, reason },
    });
    return succeed(null);
  });
}

const TAKEN = `
  select distinct on (other.area_code) other.area_code as area, o.name as place,
         (select a.name from area a where a.code = other.area_code and a.kind = 'district'
          order by a.load_id desc limit 1) as name
  from place_area other join organisation o on o.code = other.place_code
  where other.place_code <> $1 and other.area_code = any($2)
    and (other.ends_on is null or other.ends_on >= $3)
    and exists (select 1 from membership own join membership its
                on its.parent_code = own.parent_code and its.parent_kind = 'SYSTEM'
                where own.child_code = $1 and own.parent_kind = 'SYSTEM' and its.child_code = other.place_code)
  order by other.area_code, other.starts_on desc nulls last`;
