import "server-only";
import { createHash } from "node:crypto";
import { looksLikeNhsNumber } from "@/lib/forms/nhs-number";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { checkAttachment } from "@/lib/server/uploads/check-attachment";
import type { PlanEditor } from "./update-delivery-action";

type Sent = { system: string; code: string; name: string; content: Buffer; notAPatient: boolean };
type Refusal = { is: "not-found" } | { is: "unfit" } | { is: "patient" };

/**
 * Keeps a file that shows how an action goes, with a line of its history of its
 * own. It is kept as it came, and is what its name says; words that can be
 * searched are searched for what looks like an NHS number.
 */
export async function addEvidence(
  actor: PlanEditor,
  { system, code, name, content, notAPatient }: Sent,
): Promise<Result<null, Refusal>> {
  const checked = await checkAttachment(name, content);
  if (!checked.ok) return fail({ is: "unfit" });
  const { kind, words } = checked.value;
  if (!notAPatient && looksLikeNhsNumber(`${name}\n${words ?? ""}`)) return fail({ is: "patient" });
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: number; title: string }>(
      `select a.id, a.title from delivery_action a join delivery_plan p on p.id = a.plan_id
       where p.system = $1 and a.code = $2 for update of a`,
      [system, code],
    );
    const [action] = rows;
    if (!action) return fail({ is: "not-found" as const });
    const { rows: said } = await client.query<{ id: number }>(
      `insert into delivery_update (action_id, "on", at, person_id, by, kind, status_to, due_to, reason, words,
              next_step, evidence, version)
       select a.id, $2, $3, $4, $5, 'EVIDENCE', a.status, a.due, '', 'Added a file as evidence', '', '', a.version
       from delivery_action a where a.id = $1 returning id`,
      [action.id, today(), now(), actor.id, actor.name],
    );
    await client.query(
      "insert into delivery_evidence (update_id, name, kind, content, sha256) values ($1, $2, $3, $4, $5)",
      [said[0]?.id, name, kind, content, createHash("sha256").update(content).digest("hex")],
    );
    await client.query("update delivery_action set updated_on = $2 where id = $1", [action.id, today()]);
    await auditOn(client, actor, {
      action: "delivery.evidence-added",
      subject: system,
      detail: { code, title: action.title, name },
    });
    return succeed(null);
  });
}
