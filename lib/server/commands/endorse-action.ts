import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import type { PlanEditor } from "./update-delivery-action";

export type SentEndorsement = {
  system: string;
  code: string;
  version: number;
  onBehalfOf: string;
  words: string;
};

/** Stands behind an action as it was read, on behalf of a body. An action that changed meanwhile is to be read first. */
export async function endorseAction(
  actor: PlanEditor,
  { system, code, version, onBehalfOf, words }: SentEndorsement,
): Promise<Result<null, { is: "not-found" | "stale" }>> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: number; title: string; version: number }>(
      `select a.id, a.title, a.version from delivery_action a join delivery_plan p on p.id = a.plan_id
       where p.system = $1 and a.code = $2 for update of a`,
      [system, code],
    );
    const [action] = rows;
    if (!action) return fail({ is: "not-found" as const });
    if (action.version !== version) return fail({ is: "stale" as const });
    await client.query(
      `insert into delivery_endorsement (action_id, "on", at, person_id, by, on_behalf_of, words, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [action.id, today(), now(), actor.id, actor.name, onBehalfOf, words, version],
    );
    await auditOn(client, actor, {
      action: "delivery.action-endorsed",
      subject: system,
      detail: { code, title: action.title, onBehalfOf },
    });
    return succeed(null);
  });
}
