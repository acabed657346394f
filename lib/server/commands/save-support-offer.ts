import "server-only";
import type { OfferFields } from "@/lib/pqaf/offer-form";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";

export type SavedOffer = OfferFields & { system: string; by: string };

/** Adds support to the catalogue. */
export async function addSupportOffer(
  actor: AuditActor,
  { system, by, ...offer }: SavedOffer,
): Promise<Result<number, "name-taken">> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `insert into support_offer (system, name, provider, what, metrics, domains, triggers, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (system, name) do nothing returning id`,
      [
        ...[system, offer.name, offer.provider, offer.what, offer.metrics, offer.domains, offer.triggers],
        ...[by, now()],
      ],
    );
    const id = rows[0]?.id;
    if (id === undefined) return fail("name-taken" as const);
    await auditOn(client, actor, {
      action: "support-offer.added",
      subject: system,
      detail: { offer: id, name: offer.name, provider: offer.provider },
    });
    return succeed(id);
  });
}

export type ChangedOffer = SavedOffer & { id: number; version: number; active: boolean };

/** Changes what the catalogue says of some support, or that it is no longer offered. */
export async function changeSupportOffer(
  actor: AuditActor,
  { id, system, by, version, active, ...offer }: ChangedOffer,
): Promise<Result<null, "stale" | "name-taken">> {
  return transaction(async (client) => {
    const { rowCount: taken } = await client.query(
      "select 1 from support_offer where system = $1 and name = $2 and id <> $3",
      [system, offer.name, id],
    );
    if (taken !== 0) return fail("name-taken" as const);
    const { rowCount } = await client.query(
      `update support_offer set name = $4, provider = $5, what = $6, metrics = $7, domains = $8, triggers = $9,
              active = $10, changed_by = $11, changed_at = $12, version = version + 1
       where id = $1 and system = $2 and version = $3`,
      [
        ...[id, system, version, offer.name, offer.provider, offer.what, offer.metrics, offer.domains],
        ...[offer.triggers, active, by, now()],
      ],
    );
    if (rowCount === 0) return fail("stale" as const);
    await auditOn(client, actor, {
      action: "support-offer.changed",
      subject: system,
      detail: { offer: id, name: offer.name, provider: offer.provider, active },
    });
    return succeed(null);
  });
}
