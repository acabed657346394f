import "server-only";
import { placeCode } from "@/lib/organisations/place-code";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";

/** Makes a Place of a system. It is empty until a PCN or practice is moved to it. */
export async function makePlace(
  actor: AuditActor | null,
  { name, system }: { name: string; system: string },
): Promise<Result<string, "taken">> {
  const code = placeCode(system, name);
  return transaction(async (client) => {
    const { rowCount } = await client.query(
      "insert into organisation (code, kind, name) values ($1, 'PLACE', $2) on conflict do nothing",
      [code, name],
    );
    if (rowCount === 0 || code === system) return fail("taken" as const);
    await client.query("insert into membership (child_code, parent_code, source) values ($1, $2, 'LOCAL')", [
      code,
      system,
    ]);
    await auditOn(client, actor, { action: "place.made", subject: code, detail: { name, system } });
    return succeed(code);
  });
}

/** Gives a Place another name. Its code stays, so that links to it keep working. */
export async function renamePlace(
  actor: AuditActor | null,
  { place, name }: { place: string; name: string },
): Promise<Result<null, "same-name">> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select name from organisation where code = $1 and kind = 'PLACE' for update",
      [place],
    );
    const from = rows[0]?.name;
    if (from === undefined || from === name) return fail("same-name" as const);
    await client.query("update organisation set name = $2 where code = $1", [place, name]);
    await auditOn(client, actor, { action: "place.renamed", subject: place, detail: { from, to: name } });
    return succeed(null);
  });
}
