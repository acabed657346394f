import "server-only";
import { districtChange, type DistrictLink } from "@/lib/organisations/district-change";
import type { Day } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";

type Decision = { place: string; areas: readonly string[]; startsOn: Day; reason: string };

/** Says which districts a Place is made of from a day on: what the map draws it by. No figure rests on them. */
export async function setDistricts(
  actor: AuditActor | null,
  { place, areas, startsOn, reason }: Decision,
): Promise<Result<null, "same" | "later-change">> {
  return transaction(async (client) => {
    await client.query("select 1 from organisation where code = $1 for update", [place]);
    const { rows: links } = await client.query<DistrictLink>(
      `select id, area_code as area, starts_on as "startsOn", ends_on as "endsOn"
       from place_area where place_code = $1 order by id`,
      [place],
    );
    const change = districtChange(links, { areas, startsOn });
    if (!change.ok) return fail(change.error);
    const { added, removed, ending, replaced } = change.value;
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
