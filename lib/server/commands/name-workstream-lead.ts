import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";

type Led = {
  system: string;
  programme: string;
  workstream: { id: number; name: string };
  version: number;
  leadId: string | null;
  lead: string;
  sro: string;
};

/** Names who leads a workstream, and may update it, and who answers for it. */
export async function nameWorkstreamLead(
  actor: AuditActor,
  { system, programme, workstream, version, leadId, lead, sro }: Led,
): Promise<Result<null, "stale">> {
  return transaction(async (client) => {
    const { rowCount } = await client.query(
      `update programme_workstream set lead_id = $3, lead = $4, sro = $5, version = version + 1
       where id = $1 and version = $2`,
      [workstream.id, version, leadId, lead, sro],
    );
    if (rowCount === 0) return fail("stale" as const);
    await auditOn(client, actor, {
      action: "workstream.led",
      subject: system,
      detail: { programme, workstream: workstream.name, lead, sro },
    });
    return succeed(null);
  });
}
