import "server-only";
import { addDays, type Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { ProgrammeDefinition } from "@/lib/programmes/programme";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";

type New = {
  system: string;
  slug: string;
  startsOn: Day;
  endsOn: Day | null;
  definition: ProgrammeDefinition;
  by: string;
  /** The programme whose place it takes, which ends the day before it starts. */
  closes?: { id: number; name: string } | null;
};

/** Adds a programme with its workstreams, none of them led by anybody yet; in the same step the one before it ends. */
export async function addProgramme(
  actor: AuditActor | null,
  { system, slug, startsOn, endsOn, definition, by, closes = null }: New,
): Promise<Result<number, "code-taken">> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `insert into programme (system, code, starts_on, ends_on, definition, made_by, made_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (system, code) do nothing returning id`,
      [system, slug, startsOn, endsOn, JSON.stringify(definition), by, now()],
    );
    const id = rows[0]?.id;
    if (id === undefined) return fail("code-taken" as const);
    const codes = definition.domains.flatMap(({ workstreams }) => workstreams.map(({ code }) => code));
    await client.query(
      `insert into programme_workstream (programme_id, code, lead, sro)
       select $1, code, 'Not named', 'Not named' from unnest($2::text[]) with ordinality as given(code, place) order by place`,
      [id, codes],
    );
    await auditOn(client, actor, {
      action: "programme.added",
      subject: system,
      detail: { programme: slug, name: definition.name },
    });
    if (closes) {
      const last = addDays(startsOn, -1);
      await client.query("update programme set ends_on = $2, version = version + 1 where id = $1", [
        closes.id,
        last,
      ]);
      await auditOn(client, actor, {
        action: "programme.changed",
        subject: system,
        detail: {
          programme: closes.name,
          what: `it ends on ${dayName(last)}, and ${definition.shortName} follows`,
        },
      });
    }
    return succeed(id);
  });
}
