import "server-only";
import type { ClientBase } from "pg";
import type { SourceContent } from "@/lib/loads/source-content";

/**
 * Adds organisations and brings known ones up to date. The newest file names
 * them; only epraccur knows when a practice opened and closed.
 */
export async function storeOrganisations(client: ClientBase, content: SourceContent): Promise<void> {
  const { organisations, on } = content;
  if (organisations.length === 0) return;
  const column = <Key extends keyof (typeof organisations)[number]>(key: Key) =>
    organisations.map((each) => each[key]);
  const dates = (await isNewestRegister(client, content))
    ? "opened_on = excluded.opened_on, closed_on = excluded.closed_on, dated_locally = false,"
    : "";
  await client.query(
    `insert into organisation as known (code, kind, name, ons_code, postcode, supplier, opened_on, closed_on, named_on)
     select code, kind::organisation_kind, name, ons, postcode, supplier, opened::date, closed::date, $9::date
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
       as stated (code, kind, name, ons, postcode, supplier, opened, closed)
     on conflict (code) do update set
       ${dates}
       name = case when newer.is then excluded.name else known.name end,
       postcode = case when newer.is then coalesce(excluded.postcode, known.postcode) else coalesce(known.postcode, excluded.postcode) end,
       supplier = case when newer.is then coalesce(excluded.supplier, known.supplier) else coalesce(known.supplier, excluded.supplier) end,
       ons_code = coalesce(excluded.ons_code, known.ons_code),
       named_on = greatest(known.named_on, excluded.named_on)`.replaceAll(
      "newer.is",
      "coalesce(excluded.named_on >= known.named_on, known.named_on is null)",
    ),
    [
      column("code"),
      column("kind"),
      column("name"),
      column("onsCode"),
      column("postcode"),
      column("supplier"),
      column("openedOn"),
      column("closedOn"),
      on,
    ],
  );
}

/** An older epraccur that is loaded late must not open again what a newer one closed. */
async function isNewestRegister(client: ClientBase, { dataset, on }: SourceContent): Promise<boolean> {
  if (dataset !== "epraccur") return false;
  const { rowCount } = await client.query(
    "select 1 from load_in_force where dataset = 'epraccur' and period_start > $1 limit 1",
    [on],
  );
  return rowCount === 0;
}
