import "server-only";
import type { Day } from "@/lib/periods/day";
import { accessPlanStatusName, type AccessPlanStatus } from "@/lib/programmes/access-plan";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";

type Given = {
  system: string;
  programme: { id: number; name: string };
  subject: { code: string; name: string };
  status: AccessPlanStatus;
  agreedOn: Day | null;
  words: string;
  link: string;
  /** 0 where there is none yet. */
  version: number;
  by: string;
};

/** Records how the access improvement plan of a PCN or practice stands. */
export async function setAccessPlan(
  actor: AuditActor,
  { system, programme, subject, status, agreedOn, words, link, version, by }: Given,
): Promise<Result<null, "stale">> {
  return transaction(async (client) => {
    const { rowCount } = await client.query(
      `insert into access_plan (programme_id, system, subject, status, agreed_on, words, link, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (programme_id, subject) do update
       set status = $4, agreed_on = $5, words = $6, link = $7, changed_by = $8, changed_at = $9,
           version = access_plan.version + 1
       where access_plan.version = $10`,
      [programme.id, system, subject.code, status, agreedOn, words, link, by, now(), version],
    );
    if (rowCount === 0) return fail("stale" as const);
    await auditOn(client, actor, {
      action: "access-plan.set",
      subject: system,
      detail: {
        programme: programme.name,
        of: subject.name,
        status: accessPlanStatusName(status).toLowerCase(),
      },
    });
    return succeed(null);
  });
}
