import "server-only";
import type { AuditActor } from "@/lib/server/audit";
import { pool } from "@/lib/server/db";
import type { Assured } from "./record-intelligence";

/** Throws the writer's own draft away, with its files. What was sent stays. */
export async function discardReply(actor: AuditActor, { practice }: Assured): Promise<void> {
  await pool().query("delete from reply where written_by = $1 and practice = $2 and sent_at is null", [
    actor.id,
    practice,
  ]);
}
