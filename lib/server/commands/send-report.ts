import "server-only";
import type { Day } from "@/lib/periods/day";
import { decisionName, type Decision } from "@/lib/reports/report-path";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";

type Of = { system: string; programme: { name: string }; report: { id: number; number: number }; by: string };

/** Sends a frozen report to a committee. While one has not decided, it goes to no other. */
export async function sendReport(
  actor: AuditActor,
  { system, programme, report, by, body, meetsOn }: Of & { body: string; meetsOn: Day },
): Promise<Result<null, "not-frozen" | "waits" | "was-there">> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ frozen: boolean }>(
      "select frozen_at is not null as frozen from committee_report where id = $1",
      [report.id],
    );
    if (!rows[0]?.frozen) return fail("not-frozen" as const);
    const { rowCount: waits } = await client.query(
      "select 1 from report_hop where report_id = $1 and decision is null",
      [report.id],
    );
    if (waits !== 0) return fail("waits" as const);
    const { rowCount } = await client.query(
      `insert into report_hop (report_id, body, meets_on, sent_by, sent_at) values ($1, $2, $3, $4, $5)
       on conflict (report_id, body) do nothing`,
      [report.id, body, meetsOn, by, now()],
    );
    if (rowCount === 0) return fail("was-there" as const);
    await auditOn(client, actor, {
      action: "report.sent",
      subject: system,
      detail: { programme: programme.name, number: report.number, body, meetsOn },
    });
    return succeed(null);
  });
}

/** Records what a committee decided of a report, and what its minutes say; once. */
export async function decideReport(
  actor: AuditActor,
  {
    system,
    programme,
    report,
    by,
    hop,
    decision,
    minute,
  }: Of & { hop: number; decision: Decision; minute: string },
): Promise<Result<null, "not-found">> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ body: string }>(
      `update report_hop set decision = $3, minute = $4, recorded_by = $5, recorded_at = $6
       where id = $1 and report_id = $2 and decision is null returning body`,
      [hop, report.id, decision, minute, by, now()],
    );
    const body = rows[0]?.body;
    if (body === undefined) return fail("not-found" as const);
    await auditOn(client, actor, {
      action: "report.decided",
      subject: system,
      detail: {
        programme: programme.name,
        number: report.number,
        body,
        decision: decisionName(decision).toLowerCase(),
      },
    });
    return succeed(null);
  });
}
