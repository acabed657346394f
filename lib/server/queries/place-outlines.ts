import "server-only";
import type { Outline } from "@/lib/geography/outline";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

/** A Place as its districts draw it. */
export type PlaceOutline = {
  code: string;
  name: string;
  districts: { code: string; name: string; outline: Outline }[];
  /** Districts the ICB says belong to it, that no boundary file in force has. */
  missing: string[];
};

export type Boundaries = {
  places: PlaceOutline[];
  /** The files the outlines came from. */
  files: { name: string; publisher: string; edition: Day; loadedAt: Date }[];
};

type Row = {
  code: string;
  name: string;
  area: string | null;
  areaName: string | null;
  outline: Outline | null;
  file: string | null;
  publisher: string | null;
  edition: Day | null;
  loadedAt: Date | null;
};

/** The Places of a system on a day, drawn by the newest boundaries in force of the districts they are made of. */
export async function placeOutlines({ system }: Pick<FiguresScope, "system">, on: Day): Promise<Boundaries> {
  const { rows } = await knownAnswers().query<Row>(
    `select place.code, place.name, own.area_code as area, drawn.name as "areaName", drawn.outline,
            drawn.file_name as file, drawn.publisher, drawn.period_start as edition, drawn.finished_at as "loadedAt"
     from organisation place
     join membership up on up.child_code = place.code and up.parent_code = $1 and membership_holds(up, $2)
     left join place_area own on own.place_code = place.code
       and (own.starts_on is null or own.starts_on <= $2) and (own.ends_on is null or own.ends_on >= $2)
     left join lateral (
       select a.name, a.outline, l.file_name, l.publisher, p.period_start, l.finished_at
       from area a
       join load_in_force p on p.load_id = a.load_id
       join load l on l.id = a.load_id
       where a.code = own.area_code and a.kind = 'district' and a.outline is not null
       order by p.period_start desc, a.load_id desc
       limit 1) drawn on true
     where place.kind = 'PLACE'
     order by place.name, own.area_code`,
    [system, on],
  );
  const places = new Map<string, PlaceOutline>();
  const files = new Map<string, Boundaries["files"][number]>();
  for (const row of rows) {
    const { code, name, area, areaName, outline, file, publisher, edition, loadedAt } = row;
    const place = places.get(code) ?? { code, name, districts: [], missing: [] };
    places.set(code, place);
    if (area === null) continue;
    if (outline) place.districts.push({ code: area, name: areaName ?? area, outline });
    else place.missing.push(area);
    if (file && publisher && edition && loadedAt)
      files.set(file, { name: file, publisher, edition, loadedAt });
  }
  return { places: [...places.values()], files: [...files.values()] };
}
