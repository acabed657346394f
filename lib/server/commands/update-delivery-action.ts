import "server-only";
import type { Day } from "@/lib/periods/day";
import type { ActionUpdate } from "@/lib/plans/action-update";
import { planLines } from "@/lib/plans/plan-line";
import { isEnded, statusName, type Status } from "@/lib/plans/status";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { planOf } from "@/lib/server/queries/plan/whole-plan";

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

type Known = { id: number; version: number; status: Status; due: Day; title: string };

/**
 * Says how an action goes. Refused, and told how it stands, where somebody else
 * said so since it was read: nothing is ever written over unseen.
 */
export async function updateDeliveryAction(
  actor: PlanEditor,
  sent: SentUpdate,
): Promise<Result<null, UpdateRefusal>> {
  const { system, code, version, status, due, words, nextStep, moveReason, statusReason, evidence, outcome } =
    sent;
  return transaction(async (client) => {
    const { rows } = await client.query<Known>(
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
        line.id === known.id ? { ...line, due, status: running(status, line.status) } : line,
      ),
      plan.themes,
      today(),
    );
    const proposed = lines.find(({ id }) => id === known.id)?.proposed;
    if (proposed && saysOtherwise(status, proposed.status) && statusReason === "")
      return fail({ is: "unexplained-status" as const, proposed: proposed.status, why: proposed.why });

    await client.query(
      `update delivery_action set status = $2, due = $3, where_it_is = $4, next_step = $5, status_reason = $6,
              ask = $7, offer = $8, decision_needed = $9, evidence = $10, outcome = $11,
              closed_on = case when $12 then coalesce(closed_on, $13::date) end, updated_on = $13,
              illustrative = case when $14 then array_remove(illustrative, 'dates') else illustrative end,
              version = version + 1
       where id = $1`,
      [
        ...[known.id, status, due, words, nextStep, statusReason, sent.ask, sent.offer, sent.decisionNeeded],
        ...[evidence || null, outcome || null, isEnded(status), today(), moved],
      ],
    );
    await client.query(
      `insert into delivery_update (action_id, "on", at, person_id, by, kind, status_from, status_to, proposed, due_from,
              due_to, reason, words, next_step, evidence, version)
       values ($1, $2, $3, $4, $5, 'UPDATED', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        ...[known.id, today(), now(), actor.id, actor.name, known.status, status, proposed?.status ?? null],
        ...[known.due, due, [moveReason, statusReason].filter(Boolean).join(" · ")],
        ...[[words, outcome].filter(Boolean).join(" · "), nextStep, evidence, version + 1],
      ],
    );
    await auditOn(client, actor, {
      action: "delivery.action-updated",
      subject: system,
      detail: {
        code,
        title: known.title,
        from: statusName(known.status).toLowerCase(),
        to: statusName(status).toLowerCase(),
        dueFrom: known.due,
        dueTo: due,
      },
    });
    return succeed(null);

    async function meanwhile({ id, ...stands }: Known): Promise<Meanwhile> {
      const { rows: last } = await client.query<{ words: string; nextStep: string; by: string }>(
        `select words, next_step as "nextStep", by from delivery_update where action_id = $1 order by id desc limit 1`,
        [id],
      );
      return { ...stands, ...(last[0] ?? { words: "", nextStep: "", by: "" }) };
    }
  });
}

/** What is judged is running work: whoever resumes an action is proposed a status of a running one. */
function running(to: Status, from: Status): Status {
  if (isEnded(to) || to === "PAUSED") return to;
  return isEnded(from) || from === "PAUSED" ? "ON_TRACK" : from;
}

/** Ending or pausing is a decision of its own, which its own fields explain. */
function saysOtherwise(status: Status, proposed: Status): boolean {
  return !isEnded(status) && status !== "PAUSED" && status !== proposed;
}
