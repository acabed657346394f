import "server-only";
import { cache } from "react";
import { displayName } from "@/lib/organisations/display-name";
import { parseOrganisationCode } from "@/lib/organisations/ods-code";
import type { Subject } from "@/lib/permissions/actor";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

type Above = { code: string; name: string; kind: "SYSTEM" | "PLACE" };

/** A system, Place or PCN with what it sat under on a day. */
export type Group = Subject & {
  name: string;
  kind: "SYSTEM" | "PLACE" | "PCN";
  system: string;
  /** Itself, where it is the system. */
  systemName: string;
  /** A PCN's Place; the first by code where it lies in two. */
  place: { code: string; name: string } | null;
};

type Row = { code: string; name: string; kind: Group["kind"]; above: Above[] };

/** The system, Place or PCN of a code on a day, or null. */
export const findGroup = cache(async (code: string, on: Day): Promise<Group | null> => {
  if (!parseOrganisationCode(code)) return null;
  const { rows } = await knownAnswers().query<Row>(
    `select o.code, o.name, o.kind,
            coalesce((select json_agg(json_build_object('code', x.code, 'name', x.name, 'kind', x.kind) order by x.code)
                      from organisation x where x.code <> o.code and x.code in (
                        select unnest(array[p.place, p.system]) from practice_on($2) p
                        where p.pcn = o.code or p.place = o.code)), '[]') as above
     from organisation o where o.code = $1 and o.kind in ('SYSTEM', 'PLACE', 'PCN')`,
    [code.toUpperCase(), on],
  );
  const [row] = rows;
  if (!row) return null;
  const { kind, above } = row;
  const named = ({ code: its, name }: { code: string; name: string }) => ({
    code: its,
    name: displayName(name),
  });
  const of = (level: Above["kind"]) => above.find((each) => each.kind === level);
  const system = kind === "SYSTEM" ? row : of("SYSTEM");
  const place = of("PLACE");
  if (!system) return null;
  return {
    ...named(row),
    kind,
    ancestors: above.map((each) => each.code),
    system: system.code,
    systemName: named(system).name,
    place: place ? named(place) : null,
  };
});

/** The name of an organisation, or its code where no file has named it. */
export async function nameOf(code: string): Promise<string> {
  const { rows } = await knownAnswers().query<{ name: string }>(
    "select name from organisation where code = $1",
    [code],
  );
  return displayName(rows[0]?.name ?? code);
}
