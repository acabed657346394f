import "server-only";
import type { ClientBase } from "pg";
import type { Day } from "@/lib/periods/day";
import type { ActionUpdate } from "@/lib/plans/action-update";
import { isEnded, statusName, type Status } from "@/lib/plans/status";
import { auditOn } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import type { PlanEditor } from "./update-delivery-action";

/** An action as it stood before an update of it, locked. */
export type UpdatedAction = { id: number; version: number; status: Status; due: Day; title: string };

type Recorded = {
  known: UpdatedAction;
  sent: ActionUpdate & { system: string; code: string };
  /** What dates and milestones propose. */
  proposed: Status | null;
  /** What its history says, where that is not what the action is to say. */
  said?: string;
  /** The day it ended, where that was before today. */
  closedOn?: Day | null;
};

/** Writes an update that may be made: the action as it stands now, its history and the audit entry. */
export async function recordUpdate(
  client: ClientBase,
  actor: PlanEditor,
  { known, sent, proposed, said, closedOn = null }: Recorded,
): Promise<void> {
  const { system, code, status, due, words, nextStep, moveReason, statusReason, evidence, outcome } = sent;
  await client.query(
    `update delivery_action set status = $2, due = $3, where_it_is = $4, next_step = $5, status_reason = $6,
            ask = $7, offer = $8, decision_needed = $9, evidence = $10, outcome = $11,
            closed_on = case when $12 then coalesce($15::date, closed_on, $13::date) end, updated_on = $13,
            illustrative = case when $14 then array_remove(illustrative, 'dates') else illustrative end,
            version = version + 1
     where id = $1`,
    [
      ...[known.id, status, due, words, nextStep, statusReason, sent.ask, sent.offer, sent.decisionNeeded],
      ...[evidence || null, outcome || null, isEnded(status), today(), known.due !== due, closedOn],
    ],
  );
  await client.query(
    `insert into delivery_update (action_id, "on", at, person_id, by, kind, status_from, status_to, proposed, due_from,
            due_to, reason, words, next_step, evidence, version)
     values ($1, $2, $3, $4, $5, 'UPDATED', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[known.id, today(), now(), actor.id, actor.name, known.status, status, proposed],
      ...[known.due, due, [moveReason, statusReason].filter(Boolean).join(" · ")],
      ...[[said ?? words, outcome].filter(Boolean).join(" · "), nextStep, evidence, known.version + 1],
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
}
