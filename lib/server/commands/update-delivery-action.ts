import "server-only";
import type { Day } from "@/lib/periods/day";
import type { ActionUpdate } from "@/lib/plans/action-update";
import { planLines } from "@/lib/plans/plan-line";
import { judgedAs, saysOtherwise } from "@/lib/plans/says-otherwise";
import type { Status } from "@/lib/plans/status";
import { fail, succeed, type Result } from "@/lib/result";
import type { AuditActor } from "@/lib/server/audit";
import { today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { planOf } from "@/lib/server/queries/plan/whole-plan";
import { recordUpdates, type UpdatedAction } from "./record-update";

/** Whoever works on the plan, by name. */
export type PlanEditor = AuditActor & { name: string };

/** How an action stands meanwhile, for whoever wrote without knowing. */
export type Meanwhile = {
  version: number;
  status: Status;
  due: Day;
  words: string;
  nextStep: string;
  by: string;
};

export type UpdateRefusal =
  | { is: "not-found" }
  | { is: "unexplained-move" }
  /** Dates and milestones propose another status, and no reason is given. */
  | { is: "unexplained-status"; proposed: Status; why: string }
  | ({ is: "stale" } & Meanwhile);

export type SentUpdate = ActionUpdate & { system: string; code: string; version: number };

/**
 * Says how an action goes. Refused, and told how it stands, where somebody else
 * said so since it was read: nothing is ever written over unseen.
 */
export async function updateDeliveryAction(
  actor: PlanEditor,
  sent: SentUpdate,
): Promise<Result<null, UpdateRefusal>> {
  const { system, code, version, status, due, moveReason, statusReason } = sent;
  return transaction(async (client) => {
    const { rows } = await client.query<UpdatedAction>(
      `select a.id, a.version, a.status, a.due, a.title from delivery_action a
       join delivery_plan p on p.id = a.plan_id where p.system = $1 and a.code = $2 for update of a`,
      [system, code],
    );
    const [known] = rows;
    if (!known) return fail({ is: "not-found" as const });
    if (known.version !== version) return fail({ is: "stale" as const, ...(await meanwhile(known)) });
    const moved = known.due !== due;
    if (moved && moveReason === "") return fail({ is: "unexplained-move" as const });
    const plan = await planOf(system, today(), client);
    if (!plan) return fail({ is: "not-found" as const });
    const lines = planLines(
      plan.lines.map((line) =>
        line.id === known.id ? { ...line, due, status: judgedAs(status, line.status) } : line,
      ),
      plan.themes,
      today(),
    );
    const proposed = lines.find(({ id }) => id === known.id)?.proposed;
    if (proposed && saysOtherwise(status, proposed.status) && statusReason === "")
      return fail({ is: "unexplained-status" as const, proposed: proposed.status, why: proposed.why });

    await recordUpdates(client, actor, [{ known, sent, proposed: proposed?.status ?? null }]);
    return succeed(null);

    async function meanwhile({ id, ...stands }: UpdatedAction): Promise<Meanwhile> {
      const { rows: last } = await client.query<{ words: string; nextStep: string; by: string }>(
        `select words, next_step as "nextStep", by from delivery_update where action_id = $1 order by id desc limit 1`,
        [id],
      );
      return { ...stands, ...(last[0] ?? { words: "", nextStep: "", by: "" }) };
    }
  });
}
