import "server-only";
import { createHash } from "node:crypto";
import { redactReport } from "@/lib/reports/redact-report";
import type { ReportContent } from "@/lib/reports/report-content";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { practiceNames } from "@/lib/server/queries/programmes/practice-names";

type Frozen = {
  system: string;
  programme: { name: string };
  report: { id: number; number: number; version: number; periodId: number; previousId: number | null };
  content: ReportContent;
  by: string;
};

/**
 * Freezes a report: both editions as text with the hash of each, in one
 * transaction with its entry. Nothing of it changes afterwards; the database
 * refuses it. Updates that still wait to be read are not frozen over.
 */
export async function freezeReport(
  actor: AuditActor,
  { system, programme, report, content, by }: Frozen,
): Promise<Result<string, "stale" | "updates-wait">> {
  return transaction(async (client) => {
    const { rowCount: waiting } = await client.query(
      "select 1 from programme_update where period_id = $1 and state = 'SUBMITTED' limit 1",
      [report.periodId],
    );
    if (waiting !== 0) return fail("updates-wait" as const);
    const practices = await practiceNames(client);
    const closed = JSON.stringify(content);
    const open = JSON.stringify(redactReport(content, practices));
    const hash = hashOf(closed);
    const { rowCount } = await client.query(
      `update committee_report set content = $3, content_hash = $4, public_content = $5, public_hash = $6,
              previous_id = $7, frozen_by = $8, frozen_at = $9, frozen_on = $10
       where id = $1 and version = $2 and frozen_at is null`,
      [report.id, report.version, closed, hash, open, hashOf(open), report.previousId, by, now(), today()],
    );
    if (rowCount === 0) return fail("stale" as const);
    await auditOn(client, actor, {
      action: "report.frozen",
      subject: system,
      detail: { programme: programme.name, number: report.number, hash },
    });
    return succeed(hash);
  });
}

function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
