import "server-only";
import type { Review } from "@/lib/metrics/review";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";

type Recorded = Review & {
  metric: string;
  edition: number;
  /** The system whose people look it over. */
  system: string;
  /** The name of whoever records it. */
  recordedBy: string;
};

/** Keeps that an edition of a definition was looked over, by whom, and when it is to be looked over again. */
export async function recordReview(
  actor: AuditActor | null,
  { metric, edition, system, by, on, nextDue, found, recordedBy }: Recorded,
): Promise<Result<null, "no-such-edition" | "same-day">> {
  return transaction(async (client) => {
    const { rowCount } = await client.query(
      "select 1 from metric_edition where code = $1 and edition = $2 for update",
      [metric, edition],
    );
    if (rowCount === 0) return fail("no-such-edition" as const);
    const same = await client.query(
      "select 1 from metric_review where metric_code = $1 and edition = $2 and reviewed_by = $3 and reviewed_on = $4",
      [metric, edition, by, on],
    );
    if ((same.rowCount ?? 0) > 0) return fail("same-day" as const);
    await client.query(
      `insert into metric_review (metric_code, edition, reviewed_by, reviewed_on, next_due, found, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [metric, edition, by, on, nextDue, found, recordedBy],
    );
    await auditOn(client, actor, {
      action: "definition.reviewed",
      subject: system,
      detail: { metric, edition, by, on, nextDue, found },
    });
    return succeed(null);
  });
}
