import "server-only";
import type { Day } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";

export type NewPanelMember = {
  system: string;
  person: string;
  chair: boolean;
  startsOn: Day;
  endsOn: Day | null;
};

type Refusal = "ends-before-it-starts" | "no-such-person" | "sits-already" | "chair-taken";

/** Gives a person a seat on a system's panel, from day to day. There is one chair at a time. */
export async function seatPanelMember(
  actor: AuditActor | null,
  { system, person, chair, startsOn, endsOn }: NewPanelMember,
): Promise<Result<number, Refusal>> {
  if (endsOn !== null && endsOn < startsOn) return fail("ends-before-it-starts");
  return transaction(async (client) => {
    // Held to the end, so that two cannot seat the same person, or two chairs, at once.
    await client.query("select 1 from organisation where code = $1 for update", [system]);
    const { rowCount: known } = await client.query(
      `select 1 from "grant" where person_id = $1 and organisation_code = $2
         and role in ('ICB_PRIMARY_CARE', 'ICB_QUALITY', 'ICB_CONTRACTS')
         and starts_on <= $3 and (ends_on is null or ends_on >= $3)`,
      [person, system, startsOn],
    );
    if (!known) return fail("no-such-person" as const);
    const { rows: others } = await client.query<{ person: string; chair: boolean }>(
      `select person_id as person, chair from panel_member
       where system = $1 and (ends_on is null or ends_on >= $2) and ($3::date is null or starts_on <= $3)`,
      [system, startsOn, endsOn],
    );
    if (others.some((each) => each.person === person)) return fail("sits-already" as const);
    if (chair && others.some((each) => each.chair)) return fail("chair-taken" as const);

    const { rows } = await client.query<{ id: number }>(
      `insert into panel_member (system, person_id, chair, starts_on, ends_on) values ($1, $2, $3, $4, $5) returning id`,
      [system, person, chair, startsOn, endsOn],
    );
    const member = rows[0]?.id ?? 0;
    await auditOn(client, actor, {
      action: "panel.seated",
      subject: person,
      detail: { member, system, chair, startsOn, endsOn },
    });
    return succeed(member);
  });
}
