import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import type { ContractAction } from "@/lib/pqaf/contract-action";
import { knownAnswers } from "@/lib/server/known-answers";
import type { Practice } from "@/lib/server/queries/practices";
import { dayTold } from "./day-told";

type Row = Omit<ContractAction, "recordedOn" | "withdrawnOn"> & {
  recordedAt: Date;
  withdrawnAt: Date | null;
};

/**
 * The steps taken under a practice's contract, the newest first; none for a
 * reader who may not read them. What was recorded by mistake only the writers see.
 */
export async function contractActionsOf(actor: Actor, practice: Practice): Promise<ContractAction[]> {
  if (!can(actor, "contract-action.read", practice)) return [];
  const { rows } = await knownAnswers().query<Row>(
    `select c.id, c.type, c.issued, c.due, c.clause, c.words, c.linked_to as "linkedTo", c.short_why as "shortWhy",
            c.outcome, c.appeal_lodged as "appealLodged", c.closed, p.name as "recordedBy",
            c.recorded_at as "recordedAt", c.withdrawn_at as "withdrawnAt", c.withdrawn_why as "withdrawnWhy"
     from contract_action c join person p on p.id = c.recorded_by
     where c.practice = $1 and c.system = $2 and ($3 or c.withdrawn_at is null)
     order by c.issued desc, c.id desc`,
    [practice.code, practice.system.code, can(actor, "contract-action.write", practice)],
  );
  return rows.map(({ recordedAt, withdrawnAt, ...action }) => ({
    ...action,
    recordedOn: dayTold(recordedAt),
    withdrawnOn: withdrawnAt && dayTold(withdrawnAt),
  }));
}
