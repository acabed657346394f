import "server-only";
import { cache } from "react";
import { displayName } from "@/lib/organisations/display-name";
import type { Subject } from "@/lib/permissions/actor";
import type { Day } from "@/lib/periods/day";
import { pool } from "@/lib/server/db";

/** A system, Place or PCN with what it sat under on a day. */
export type Group = Subject & { name: string; kind: "SYSTEM" | "PLACE" | "PCN"; system: string };

type Row = { code: string; name: string; kind: Group["kind"]; above: string[] };

/** The system, Place or PCN of a code on a day, or null. */
export const findGroup = cache(async (code: string, on: Day): Promise<Group | null> => {
  const { rows } = await pool().query<Row>(
    `select o.code, o.name, o.kind,
            coalesce((select array_agg(distinct x) from practice_on($2) p,
                      unnest(array[p.place, p.system]) x
                      where x is not null and x <> o.code and (p.pcn = o.code or p.place = o.code)), '{}') as above
     from organisation o where o.code = $1 and o.kind in ('SYSTEM', 'PLACE', 'PCN')`,
    [code.toUpperCase(), on],
  );
  const [row] = rows;
  if (!row) return null;
  const system = row.kind === "SYSTEM" ? row.code : await systemOf(row.above);
  return system === null
    ? null
    : { code: row.code, name: displayName(row.name), kind: row.kind, ancestors: row.above, system };
});

async function systemOf(codes: readonly string[]): Promise<string | null> {
  const { rows } = await pool().query<{ code: string }>(
    "select code from organisation where code = any($1) and kind = 'SYSTEM'",
    [codes],
  );
  return rows[0]?.code ?? null;
}

/** The name of an organisation, or its code where no file has named it. */
export async function nameOf(code: string): Promise<string> {
  const { rows } = await pool().query<{ name: string }>("select name from organisation where code = $1", [
    code,
  ]);
  return displayName(rows[0]?.name ?? code);
}
