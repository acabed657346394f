import "server-only";
import type { ClientBase } from "pg";
import type { Prisma } from "@/prisma/generated/client";
import { aboutOf } from "@/lib/audit/actions";
import type { AuditEntry } from "@/lib/audit/entry";
import { now } from "./clock";

/** Who did it, and as what. Null in its place: a command at the machine. */
export type AuditActor = { id: string; actingAs: number | null };

/** Takes a transaction, so that a change and its audit entry stand or fall together. */
export async function audit(
  tx: Prisma.TransactionClient,
  actor: AuditActor | null,
  entry: AuditEntry,
): Promise<void> {
  const { action, subject, detail } = entry;
  await tx.auditEntry.create({
    data: {
      at: now(),
      actorId: actor?.id ?? null,
      actingAs: actor?.actingAs ?? null,
      action,
      subject,
      detail,
      ...aboutOf(entry),
    },
  });
}

/** The same for a transaction on a plain connection, as loads use. */
export async function auditOn(
  client: ClientBase,
  actor: AuditActor | null,
  entry: AuditEntry,
): Promise<void> {
  const { action, subject, detail } = entry;
  const { topic, organisations } = aboutOf(entry);
  await client.query(
    `insert into audit_entry (actor_id, acting_as, action, subject, detail, topic, organisations, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      actor?.id ?? null,
      actor?.actingAs ?? null,
      action,
      subject,
      JSON.stringify(detail),
      topic,
      organisations,
      now(),
    ],
  );
}

/** Many at once, in their order, where a file does a thing hundreds of times. */
export async function auditAllOn(
  client: ClientBase,
  actor: AuditActor | null,
  entries: readonly AuditEntry[],
): Promise<void> {
  await client.query(
    `insert into audit_entry (actor_id, acting_as, action, subject, detail, topic, organisations, at)
     select $1::uuid, $2::int, e.action, e.subject, e.detail, e.topic, e.organisations, $4::timestamptz
     from jsonb_populate_recordset(null::audit_entry, $3::jsonb) e`,
    [
      ...[actor?.id ?? null, actor?.actingAs ?? null],
      ...[JSON.stringify(entries.map((entry) => ({ ...entry, ...aboutOf(entry) }))), now()],
    ],
  );
}
