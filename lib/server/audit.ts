import "server-only";
import type { ClientBase } from "pg";
import type { Prisma } from "@/prisma/generated/client";
import type { Role } from "@/lib/permissions/role";

/** Who did it, and as what. Null in its place: a command at the machine. */
export type AuditActor = { id: string; actingAs: number | null };

type Granted = { role: Role; organisation: string; startsOn: string; endsOn: string | null };

/** Everything the audit trail can say, and what each entry must carry. A person's subject is their id. */
export type AuditEntry =
  | {
      action: "load.stored";
      subject: string;
      detail: { dataset: string; file: string; sha256: string; periods: string[]; scopes: string[] };
    }
  | { action: "load.reverted"; subject: string; detail: { reason: string } }
  | { action: "session.started"; subject: string; detail: { method: string } }
  | { action: "session.ended"; subject: string; detail: Record<string, never> }
  | { action: "session.acting-as"; subject: string; detail: { from: number | null; to: number | null } }
  | { action: "identity.linked"; subject: string; detail: { provider: string; identity: string } }
  | { action: "administrator.made"; subject: string; detail: { systems: string[] } }
  | { action: "person.added"; subject: string; detail: Record<string, never> }
  | { action: "person.disabled"; subject: string; detail: { reason: string } }
  | { action: "grant.made"; subject: string; detail: Granted & { grant: number; toSelf: boolean } }
  | { action: "grant.ended"; subject: string; detail: { grant: number; endsOn: string } };

/** Takes a transaction, so that a change and its audit entry stand or fall together. */
export async function audit(
  tx: Prisma.TransactionClient,
  actor: AuditActor | null,
  entry: AuditEntry,
): Promise<void> {
  const { action, subject, detail } = entry;
  await tx.auditEntry.create({
    data: { actorId: actor?.id ?? null, actingAs: actor?.actingAs ?? null, action, subject, detail },
  });
}

/** The same for a transaction on a plain connection, as loads use. */
export async function auditOn(
  client: ClientBase,
  actor: AuditActor | null,
  entry: AuditEntry,
): Promise<void> {
  const { action, subject, detail } = entry;
  await client.query(
    "insert into audit_entry (actor_id, acting_as, action, subject, detail) values ($1, $2, $3, $4, $5)",
    [actor?.id ?? null, actor?.actingAs ?? null, action, subject, JSON.stringify(detail)],
  );
}
