import "server-only";
import type { Purpose, ReportSection } from "@/lib/reports/report-content";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";

export type Composition = {
  title: string;
  purpose: Purpose;
  asked: string;
  sections: readonly ReportSection[];
};

type New = Composition & {
  system: string;
  programme: { id: number; name: string };
  period: number;
  by: string;
};

/** Begins the next report of a programme. */
export async function beginReport(
  actor: AuditActor,
  { system, programme, period, by, title, purpose, asked, sections }: New,
): Promise<Result<number, "draft-open">> {
  return transaction(async (client) => {
    await client.query("select 1 from programme where id = $1 for update", [programme.id]);
    const { rows } = await client.query<{ number: number; drafts: number }>(
      `select coalesce(max(number), 0)::int + 1 as number,
              (count(*) filter (where frozen_at is null))::int as drafts
       from committee_report where programme_id = $1`,
      [programme.id],
    );
    const { number = 1, drafts = 0 } = rows[0] ?? {};
    if (drafts > 0) return fail("draft-open" as const);
    await client.query(
      `insert into committee_report (programme_id, period_id, number, title, purpose, asked, sections, composed_by, composed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [programme.id, period, number, title, purpose, asked, sections, by, now()],
    );
    await auditOn(client, actor, {
      action: "report.composed",
      subject: system,
      detail: { programme: programme.name, number, title },
    });
    return succeed(number);
  });
}

type Changed = Composition & {
  system: string;
  programme: { name: string };
  report: { id: number; number: number; version: number };
  by: string;
};

/** Composes a draft anew. One that is frozen stays. */
export async function recomposeReport(
  actor: AuditActor,
  { system, programme, report, by, title, purpose, asked, sections }: Changed,
): Promise<Result<null, "stale">> {
  return transaction(async (client) => {
    const { rowCount } = await client.query(
      `update committee_report set title = $3, purpose = $4, asked = $5, sections = $6, composed_by = $7,
              composed_at = $8, version = version + 1
       where id = $1 and version = $2 and frozen_at is null`,
      [report.id, report.version, title, purpose, asked, sections, by, now()],
    );
    if (rowCount === 0) return fail("stale" as const);
    await auditOn(client, actor, {
      action: "report.composed",
      subject: system,
      detail: { programme: programme.name, number: report.number, title },
    });
    return succeed(null);
  });
}
