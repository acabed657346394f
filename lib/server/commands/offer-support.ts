import "server-only";
import { supportOffered } from "@/lib/pqaf/messages";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { peopleOf, queueMessage } from "@/lib/server/mail/queue-message";

export type NewSupport = {
  system: string;
  practice: string;
  practiceName: string;
  offer: number;
  /** The flags it is for. */
  metrics: readonly string[];
  triggers: readonly string[];
  words: string;
};

/** Offers a practice support of the catalogue, and tells it the same day. */
export async function offerSupport(
  actor: AuditActor,
  { system, practice, practiceName, offer, metrics, triggers, words }: NewSupport,
): Promise<Result<number, "no-such-offer" | "open-already">> {
  return transaction(async (client) => {
    const { rows: found } = await client.query<{ name: string; provider: string }>(
      "select name, provider from support_offer where id = $1 and system = $2 and active for share",
      [offer, system],
    );
    const [known] = found;
    if (!known) return fail("no-such-offer" as const);
    const { rows } = await client.query<{ id: number }>(
      `insert into support_given (system, practice, offer_id, metrics, triggers, words, offered_on, offered_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (practice, offer_id) where state in ('OFFERED', 'ACCEPTED', 'UNDER_WAY') do nothing
       returning id`,
      [system, practice, offer, metrics, triggers, words, today(), actor.id, now()],
    );
    const given = rows[0]?.id;
    if (given === undefined) return fail("open-already" as const);
    await auditOn(client, actor, {
      action: "support.offered",
      subject: practice,
      detail: { given, name: known.name, provider: known.provider, metrics: [...metrics], words },
    });
    const message = supportOffered({ given, ...known, words, practice, practiceName });
    await queueMessage(client, peopleOf(practice), message);
    return succeed(given);
  });
}
