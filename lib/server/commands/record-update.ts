import "server-only";
import type { ClientBase } from "pg";
import type { Day } from "@/lib/periods/day";
import type { ActionUpdate } from "@/lib/plans/action-update";
import { isEnded, statusName, type Status } from "@/lib/plans/status";
import { auditAllOn } from "@/lib/server/audit";
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

/** Writes updates that may be made: each action as it stands now, its history and the audit entry. */
export async function recordUpdates(
  client: ClientBase,
  actor: PlanEditor,
  updates: readonly Recorded[],
): Promise<void> {
  if (updates.length === 0) return;
  await client.query(
    `update delivery_action a set status = u.status::delivery_status, due = u.due, where_it_is = u.words,
            next_step = u.next_step, status_reason = u.status_reason, ask = u.ask, offer = u.offer,
            decision_needed = u.decision_needed, evidence = u.evidence, outcome = u.outcome,
            closed_on = case when u.ended then coalesce(u.closed_on, a.closed_on, $2::date) end, updated_on = $2,
            illustrative = case when u.moved then array_remove(a.illustrative, 'dates') else a.illustrative end,
            version = a.version + 1
     from jsonb_to_recordset($1::jsonb) as u(id int, status text, due date, words text, next_step text,
            status_reason text, ask text, offer text, decision_needed text, evidence text, outcome text,
            ended boolean, closed_on date, moved boolean)
     where a.id = u.id`,
    [JSON.stringify(updates.map(standsNow)), today()],
  );
  await client.query(
    `insert into delivery_update (action_id, "on", at, person_id, by, kind, status_from, status_to, proposed, due_from,
            due_to, reason, words, next_step, evidence, version)
     select u.action_id, $2::date, $3::timestamptz, $4::uuid, $5, 'UPDATED', u.status_from, u.status_to, u.proposed,
            u.due_from, u.due_to, u.reason, u.words, u.next_step, u.evidence, u.version
     from jsonb_populate_recordset(null::delivery_update, $1::jsonb) u`,
    [JSON.stringify(updates.map(history)), today(), now(), actor.id, actor.name],
  );
  await auditAllOn(
    client,
    actor,
    updates.map(({ known, sent: { system, code, status, due } }) => ({
      action: "delivery.action-updated",
      subject: system,
      detail: {
        ...{ code, title: known.title, dueFrom: known.due, dueTo: due },
        from: statusName(known.status).toLowerCase(),
        to: statusName(status).toLowerCase(),
      },
    })),
  );
}

function standsNow({ known, sent, closedOn = null }: Recorded) {
  const { status, due, words, ask, offer } = sent;
  return {
    ...{ id: known.id, status, due, words, ask, offer, next_step: sent.nextStep },
    ...{ status_reason: sent.statusReason, decision_needed: sent.decisionNeeded },
    ...{ evidence: sent.evidence || null, outcome: sent.outcome || null },
    ...{ ended: isEnded(status), closed_on: closedOn, moved: known.due !== due },
  };
}

function history({ known, sent, proposed, said }: Recorded) {
  const { status, due, words, outcome, moveReason, statusReason, evidence } = sent;
  return {
    ...{ action_id: known.id, status_from: known.status, status_to: status, proposed },
    ...{ due_from: known.due, due_to: due, next_step: sent.nextStep, evidence, version: known.version + 1 },
    reason: [moveReason, statusReason].filter(Boolean).join(" · "),
    words: [said ?? words, outcome].filter(Boolean).join(" · "),
  };
}
