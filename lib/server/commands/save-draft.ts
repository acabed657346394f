import "server-only";
import type { Framework } from "@/lib/pqaf/framework";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { lockDraft } from "./lock-draft";

type Saved = { id: number; version: number; name: string; framework: Framework };

/** Saves a draft over the version it was read from. Someone else's saving meanwhile is not overwritten. */
export function saveDraft(
  actor: AuditActor,
  { id, version, name, framework }: Saved,
): Promise<Result<null, "no-draft" | "saved-meanwhile">> {
  return transaction(async (client) => {
    const draft = await lockDraft(client, id);
    if (!draft) return fail("no-draft" as const);
    if (draft.version !== version) return fail("saved-meanwhile" as const);
    await client.query(
      "update framework_edition set name = $2, content = $3, version = version + 1 where id = $1",
      [id, name, JSON.stringify(framework)],
    );
    const detail = { system: draft.system, name, version: version + 1 };
    await auditOn(client, actor, { action: "edition.saved", subject: String(id), detail });
    return succeed(null);
  });
}
