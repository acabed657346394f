import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import type { Role } from "@/lib/permissions/role";

/** Who did it, and as what. Null in its place: a command at the machine. */
export type AuditActor = { id: string; actingAs: number | null };

type Granted = { role: Role; organisation: string; startsOn: string; endsOn: string | null };

/** Everything the audit trail can say, and what each entry must carry. A person's subject is their id. */
export type AuditEntry =
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
