import "server-only";
import type { ClientBase } from "pg";
import { deriveLinks, type Statement } from "@/lib/organisations/membership";
import { groupBy } from "@/lib/readings/group-by";
import { copyRows } from "@/lib/server/copy-rows";

type Row = Statement & { child: string; parentKind: string; closed: boolean };

const COLUMNS = ["child_code", "parent_code", "starts_on", "ends_on", "known_from", "source"];

/**
 * Derives the dated links of these children again from every statement of the
 * loads in force. Parents no file has described yet are left out until one
 * does. `storing`: the load under way, whose parts are there and which counts already. A practice that only the dated file of all prescribers knows is in no
 * practice list: it gets links only if it has closed, for its history.
 */
export async function rederiveMemberships(
  client: ClientBase,
  { children, storing }: { children: readonly string[]; storing: number | null },
): Promise<void> {
  await client.query("delete from membership where source = 'FILE' and child_code = any($1)", [children]);
  const { rows } = await client.query<Row>(
    `select s.child_code as child, s.parent_kind as "parentKind", s.parent_code as parent,
            s."on", s.starts_on as "startsOn", s.ends_on as "endsOn", c.closed_on is not null as closed
     from membership_statement s
     join load l on l.id = s.load_id
      and (l.id = $2 or (l.status = 'LOADED' and l.id in (select load_id from load_in_force)))
     left join lateral (select max(period_start) as told from load_part where load_id = l.id) of on true
     join organisation c on c.code = s.child_code
     left join organisation p on p.code = s.parent_code and p.kind = s.parent_kind
     where s.child_code = any($1) and (s.parent_code is null or p.code is not null)
       -- A dated file tells a child's whole history: what an older one told of it no longer counts.
       and (s."on" is not null or not exists (
             select 1 from membership_statement newer
             join load_part np on np.load_id = newer.load_id
             join load nl on nl.id = newer.load_id
             where newer.child_code = s.child_code and newer.parent_kind = s.parent_kind and newer."on" is null
               and np.superseded_by is null and (nl.id = $2 or nl.status = 'LOADED')
               and (np.period_start, np.load_id) > (of.told, s.load_id)))
     order by s.load_id, s.id`,
    [children, storing],
  );
  const links = [...groupBy(rows, (row) => `${row.child} ${row.parentKind}`).values()].flatMap((stated) => {
    const [first] = stated;
    const listed = stated.some((each) => each.on !== null) || stated.every((each) => each.closed);
    if (!first || (first.parentKind === "SUB_ICB" && !listed)) return [];
    return deriveLinks(stated).map((link) => ({ child: first.child, ...link }));
  });
  await copyRows(
    client,
    { table: "membership", columns: COLUMNS },
    links.map(({ child, parent, startsOn, endsOn, knownFrom }) => [
      child,
      parent,
      startsOn,
      endsOn,
      knownFrom,
      "FILE",
    ]),
  );
}

/** The children that statements of these loads, or of these parents, are about. */
export async function childrenOf(client: ClientBase, loadId: number): Promise<string[]> {
  const { rows } = await client.query<{ code: string }>(
    `select distinct child_code as code from membership_statement
     where load_id = $1
        or load_id in (select old.load_id from load_part old where old.superseded_by = $1)
        or parent_code in (select code from organisation where named_on is not null
                           and code in (select parent_code from membership_statement where load_id = $1))`,
    [loadId],
  );
  return rows.map((row) => row.code);
}
