import "server-only";
import type { Day } from "@/lib/periods/day";
import { contentOf } from "@/lib/plans/version";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn } from "@/lib/server/audit";
import { today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { planOf } from "@/lib/server/queries/plan/whole-plan";
import type { PlanEditor } from "./update-delivery-action";

/** Puts the plan forward as it stands: a version to be endorsed, and to tell later changes against. */
export async function putPlanForward(
  actor: PlanEditor,
  { system, words }: { system: string; words: string },
): Promise<Result<number, { is: "not-found" }>> {
  return transaction(async (client) => {
    await client.query("select id from delivery_plan where system = $1 for update", [system]);
    const plan = await planOf(system, today(), client);
    if (!plan) return fail({ is: "not-found" as const });
    const content = contentOf(plan.lines);
    const { rows } = await client.query<{ number: number }>(
      `insert into delivery_version (plan_id, number, words, content, made_on, made_by)
       select $1, coalesce(max(v.number), 0) + 1, $2, $3, $4, $5 from delivery_version v where v.plan_id = $1
       returning number`,
      [plan.id, words, JSON.stringify(content), today(), actor.name],
    );
    const number = rows[0]?.number ?? 1;
    await auditOn(client, actor, {
      action: "delivery.version-made",
      subject: system,
      detail: { number, actions: content.length },
    });
    return succeed(number);
  });
}

export type Endorsing = { system: string; number: number; by: "PCC" | "ICB"; on: Day; words: string };
export type EndorseRefusal =
  { is: "not-found" } | { is: "endorsed-already" } | { is: "not-by-pcc" } | { is: "too-early" };

/** Records that a body endorsed a version: first the collaborative, then the ICB, each once. */
export async function endorsePlan(
  actor: PlanEditor,
  { system, number, by, on, words }: Endorsing,
): Promise<Result<null, EndorseRefusal>> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: number; madeOn: Day; pccOn: Day | null; icbOn: Day | null }>(
      `select v.id, v.made_on as "madeOn", v.pcc_on as "pccOn", v.icb_on as "icbOn"
       from delivery_version v join delivery_plan p on p.id = v.plan_id
       where p.system = $1 and v.number = $2 for update of v`,
      [system, number],
    );
    const [version] = rows;
    if (!version) return fail({ is: "not-found" as const });
    if ((by === "PCC" ? version.pccOn : version.icbOn) !== null)
      return fail({ is: "endorsed-already" as const });
    if (by === "ICB" && version.pccOn === null) return fail({ is: "not-by-pcc" as const });
    if (on < (by === "PCC" ? version.madeOn : (version.pccOn ?? on)) || on > today())
      return fail({ is: "too-early" as const });
    const column = by === "PCC" ? "pcc" : "icb";
    await client.query(
      `update delivery_version set ${column}_on = $2, ${column}_by = $3, ${column}_words = $4 where id = $1`,
      [version.id, on, actor.name, words],
    );
    await auditOn(client, actor, {
      action: "delivery.version-endorsed",
      subject: system,
      detail: { number, by, on },
    });
    return succeed(null);
  });
}
