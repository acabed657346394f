import "server-only";
import type { Day } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { aboutRisk, growRisk, heldRisk, type OfRisk, type RiskRefusal } from "./record-risk";

export type RiskChange =
  | { is: "escalated"; to: string }
  | { is: "closed" }
  | { is: "described"; controls: string; gaps: string; owner: string; proximity: string }
  | { is: "action-added"; title: string; owner: string; due: Day }
  | { is: "action-done"; action: number };

/** Escalates or closes a risk, says its controls and gaps anew, or what is done about it. */
export async function changeRisk(
  actor: AuditActor,
  { change, ...of }: OfRisk & { change: RiskChange },
): Promise<Result<null, RiskRefusal>> {
  return transaction(async (client) => {
    const found = await heldRisk(client, of);
    if (!found.ok) return found;
    const [sql, values, what] = statementOf(change, of.risk);
    const { rowCount } = await client.query(sql, values);
    if (rowCount === 0) return fail("not-found" as const);
    await growRisk(client, of.risk);
    await auditOn(client, actor, {
      action: "programme-risk.changed",
      subject: of.system,
      detail: { ...aboutRisk(of), risk: of.risk, title: found.value, what },
    });
    return succeed(null);
  });
}

/** What changes in the database, with what the audit entry says of it. */
function statementOf(change: RiskChange, risk: number): [string, unknown[], string] {
  switch (change.is) {
    case "escalated":
      return [
        "update programme_risk set escalated_to = $2, escalated_on = $3 where id = $1",
        [risk, change.to, today()],
        `escalated to ${change.to}`,
      ];
    case "closed":
      return ["update programme_risk set closed_on = $2 where id = $1", [risk, today()], "closed"];
    case "described":
      return [
        "update programme_risk set controls = $2, gaps = $3, owner = $4, proximity = $5 where id = $1",
        [risk, change.controls, change.gaps, change.owner, change.proximity],
        "controls, gaps, owner or proximity",
      ];
    case "action-added":
      return [
        "insert into programme_risk_action (risk_id, title, owner, due) values ($1, $2, $3, $4)",
        [risk, change.title, change.owner, change.due],
        `added the action “${change.title}”`,
      ];
    case "action-done":
      return [
        "update programme_risk_action set done_on = $3 where id = $2 and risk_id = $1 and done_on is null",
        [risk, change.action, today()],
        "an action is done",
      ];
  }
}
