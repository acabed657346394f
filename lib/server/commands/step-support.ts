import "server-only";
import { STEPS, type Step } from "@/lib/pqaf/support-state";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";

export type SupportStep = { practice: string; given: number; step: Step; words: string };

/** Takes an offer one step on: the practice answers it, whoever offered it starts, ends or withdraws it. */
export async function stepSupport(
  actor: AuditActor,
  { practice, given, step, words }: SupportStep,
): Promise<Result<null, "not-from-here">> {
  const { from, to } = STEPS[step];
  return transaction(async (client) => {
    const { rows } = await client.query<{ name: string; provider: string }>(
      `update support_given g set state = $3::support_state,
         answered_on = case when $8 = 'answer' then $4::date else answered_on end,
         answered_by = case when $8 = 'answer' then $5::uuid else answered_by end,
         answer = case when $8 = 'answer' then $6 else answer end,
         started_on = case when $8 = 'start' then $4::date else started_on end,
         ended_on = case when $8 = 'end' then $4::date else ended_on end,
         outcome = case when $8 = 'end' then $6 else outcome end
       from support_offer o
       where g.id = $1 and g.practice = $2 and g.state = any($7::support_state[]) and o.id = g.offer_id
       returning o.name, o.provider`,
      [given, practice, to, today(), actor.id, words, from, LEAVES[step]],
    );
    const [known] = rows;
    if (!known) return fail("not-from-here" as const);
    await auditOn(client, actor, {
      action: `support.${DONE[step]}`,
      subject: practice,
      detail: { given, name: known.name, provider: known.provider, words },
    });
    return succeed(null);
  });
}

/** Which of its days and words a step leaves behind. */
const LEAVES: Record<Step, "answer" | "start" | "end"> = {
  accept: "answer",
  decline: "answer",
  start: "start",
  end: "end",
  withdraw: "end",
};

const DONE = {
  accept: "accepted",
  decline: "declined",
  start: "started",
  end: "ended",
  withdraw: "withdrawn",
} as const satisfies Record<Step, string>;
