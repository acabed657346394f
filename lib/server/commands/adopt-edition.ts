import "server-only";
import { framework } from "@/lib/pqaf/framework";
import type { Day } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { problemsOf } from "@/lib/pqaf/never-an-input";
import { proposeLevels } from "@/lib/server/pqaf/propose";
import { definitionsIn } from "@/lib/server/readings/definitions";
import { lockDraft } from "./lock-draft";

export type AdoptFailure = "no-draft" | "changed-meanwhile" | "in-the-past" | "before-another" | "not-right";

/**
 * Adopts a draft from a day on, in the name of the person who does it. Months
 * it reaches are proposed anew in the same transaction; decisions and earlier
 * months keep the edition they were made under.
 */
export function adoptEdition(
  actor: AuditActor,
  { id, version, from }: { id: number; version: number; from: Day },
): Promise<Result<null, AdoptFailure>> {
  return transaction(async (client) => {
    const draft = await lockDraft(client, id);
    if (!draft) return fail("no-draft" as const);
    if (draft.version !== version) return fail("changed-meanwhile" as const);
    if (from < today()) return fail("in-the-past" as const);
    const read = framework.safeParse(draft.content);
    // What a measure draws on may have changed since the draft was saved.
    if (!read.success || problemsOf(read.data, await definitionsIn(client, today())).length > 0)
      return fail("not-right" as const);
    const { rowCount: later } = await client.query(
      "select 1 from framework_edition where system = $1 and adopted_at is not null and effective_from > $2",
      [draft.system, from],
    );
    if (later !== 0) return fail("before-another" as const);

    await client.query(
      "update framework_edition set effective_from = $2, adopted_by = $3, adopted_at = $4 where id = $1",
      [id, from, actor.id, now()],
    );
    const { system, name } = draft;
    await auditOn(client, actor, {
      action: "edition.adopted",
      subject: String(id),
      detail: { system, name, effectiveFrom: from },
    });
    await proposeLevels(client, { system, from: null });
    return succeed(null);
  });
}
