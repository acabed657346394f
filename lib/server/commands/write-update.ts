import "server-only";
import type { Update } from "@/lib/programmes/update";
import type { ProposedRatings, Rated } from "@/lib/programmes/rating";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";

export type WrittenUpdate = {
  system: string;
  programme: string;
  workstream: { id: number; name: string };
  period: { id: number; number: number };
  version: number;
  thisPeriod: string;
  nextPeriod: string;
  asks: string;
  delivery: Rated | null;
  deliveryReason: string;
  confidence: Rated | null;
  confidenceReason: string;
  /** What the facts say, kept beside what the lead says; null while it is only saved. */
  send: ProposedRatings | null;
  by: string;
};

/** What stands of an update where somebody wrote it meanwhile. */
export type StandingUpdate = Pick<Update, "state" | "version" | "thisPeriod" | "nextPeriod" | "asks">;

export type UpdateRefusal = { is: "accepted" } | { is: "stale"; update: StandingUpdate | null };

/** Saves a lead's update, or sends it with the ratings proposed at that moment. One that was accepted stays. */
export async function writeUpdate(
  actor: AuditActor,
  { system, programme, workstream, period, version, send, by, ...said }: WrittenUpdate,
): Promise<Result<null, UpdateRefusal>> {
  return transaction(async (client) => {
    const { rows } = await client.query<StandingUpdate>(
      `select state, version, this_period as "thisPeriod", next_period as "nextPeriod", asks
       from programme_update where period_id = $1 and workstream_id = $2 for update`,
      [period.id, workstream.id],
    );
    const [known] = rows;
    if (known?.state === "ACCEPTED") return fail({ is: "accepted" as const });
    if (!known || known.version !== version) return fail({ is: "stale" as const, update: known ?? null });
    await client.query(
      `update programme_update set this_period = $3, next_period = $4, asks = $5, delivery = $6, delivery_reason = $7,
              confidence = $8, confidence_reason = $9, proposed = $10,
              state = case when $11 then 'SUBMITTED'::update_state else 'DRAFT'::update_state end,
              submitted_by = case when $11 then $12 end, submitted_at = case when $11 then $13::timestamptz end,
              version = version + 1
       where period_id = $1 and workstream_id = $2`,
      [
        ...[period.id, workstream.id, said.thisPeriod, said.nextPeriod, said.asks],
        ...[said.delivery, said.deliveryReason, said.confidence, said.confidenceReason],
        ...[send === null ? null : JSON.stringify(send), send !== null, by, now()],
      ],
    );
    await auditOn(client, actor, {
      action: send === null ? "workstream-update.saved" : "workstream-update.sent",
      subject: system,
      detail: { programme, workstream: workstream.name, period: period.number },
    });
    return succeed(null);
  });
}
