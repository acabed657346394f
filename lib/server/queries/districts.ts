import "server-only";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

/** A district by its ONS code, with the name that the newest boundaries in force give it. */
export type District = { code: string; name: string | null };

export type DistrictOfPlace = District & { from: Day | null; to: Day | null };

const NAMED = `
  select distinct on (a.code) a.code, a.name
  from area a join load_in_force p on p.load_id = a.load_id
  where a.kind = 'district' order by a.code, p.period_start desc, a.load_id desc`;

/** The districts that a Place is made of and was, newest first. */
export async function districtsOfPlace(place: string): Promise<DistrictOfPlace[]> {
  const { rows } = await knownAnswers().query<DistrictOfPlace>(
    `select own.area_code as code, named.name, own.starts_on as "from", own.ends_on as "to"
     from place_area own left join (${NAMED}) named on named.code = own.area_code
     where own.place_code = $1
     order by own.ends_on desc nulls first, named.name, own.area_code`,
    [place],
  );
  return rows;
}

/** Every district of the boundary files in force, by name. */
export async function districtsLoaded(): Promise<{ code: string; name: string }[]> {
  const { rows } = await knownAnswers().query<{ code: string; name: string }>(
    `select code, name from (${NAMED}) named order by name`,
  );
  return rows;
}
