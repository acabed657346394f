import "server-only";
import type { ClientBase } from "pg";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { workstreamCode } from "@/lib/plans/link";
import { changeDefinition, type DefinitionChange } from "@/lib/programmes/change-definition";
import type { DefinitionRefusal } from "@/lib/programmes/changed-definition";
import type { ProgrammeDefinition } from "@/lib/programmes/programme";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";

type Changed = {
  system: string;
  programme: { id: number; slug: string; definition: ProgrammeDefinition };
  version: number;
};

/**
 * Changes what a programme is: its words, domains, workstreams, measures,
 * figures, aims or deliverables. It answers with the part that was changed;
 * null where that was taken off.
 */
export async function changeProgramme(
  actor: AuditActor,
  { system, programme, version, change }: Changed & { change: DefinitionChange },
): Promise<Result<string | null, DefinitionRefusal | "stale" | "in-use" | "recorded">> {
  const made = changeDefinition(programme.definition, change);
  if (!made.ok) return made;
  const { definition, what, of, added, removed, unread } = made.value;
  return transaction(async (client) => {
    if (removed !== undefined && (await isInUse(client, programme, removed))) return fail("in-use" as const);
    if (unread !== undefined && (await isRecorded(client, programme.id, unread)))
      return fail("recorded" as const);
    const { rowCount } = await client.query(
      "update programme set definition = $3, version = version + 1 where id = $1 and version = $2",
      [programme.id, version, JSON.stringify(definition)],
    );
    if (rowCount === 0) return fail("stale" as const);
    if (added !== undefined) await beginWorkstream(client, programme.id, added);
    if (removed !== undefined) await endWorkstream(client, programme.id, removed);
    await auditOn(client, actor, {
      action: "programme.changed",
      subject: system,
      detail: { programme: definition.shortName, what },
    });
    return succeed(of ?? null);
  });
}

/** A workstream that is led by nobody yet, with an update to write for the period that is open. */
async function beginWorkstream(client: ClientBase, programme: number, code: string): Promise<void> {
  await client.query(
    `with begun as (
       insert into programme_workstream (programme_id, code, lead, sro)
       values ($1, $2, 'Not named', 'Not named') returning id)
     insert into programme_update
       (period_id, workstream_id, this_period, next_period, asks, delivery_reason, confidence_reason)
     select p.id, begun.id, '', '', '', '', '' from begun, programme_period p
     where p.programme_id = $1 order by p.number desc limit 1`,
    [programme, code],
  );
}

/**
 * Something was recorded of a workstream or linked to it. It is held until the
 * transaction ends, so that nothing is meanwhile.
 */
async function isInUse(
  client: ClientBase,
  { id, slug }: Changed["programme"],
  code: string,
): Promise<boolean> {
  await client.query(
    `select 1 from programme p join programme_workstream w on w.programme_id = p.id
     where p.id = $1 and w.code = $2 for update`,
    [id, code],
  );
  await client.query(
    `select 1 from programme_update u join programme_workstream w on w.id = u.workstream_id
     where w.programme_id = $1 and w.code = $2 for update of u`,
    [id, code],
  );
  const { rows } = await client.query<{ used: boolean }>(
    `select exists (select 1 from programme_milestone m where m.workstream_id = w.id)
         or exists (select 1 from programme_risk r where r.workstream_id = w.id)
         or exists (select 1 from programme_update u where u.workstream_id = w.id
                    and (u.version > 1 or u.state <> 'DRAFT' or u.this_period || u.next_period || u.asks <> ''))
         or exists (select 1 from delivery_link l join delivery_action a on a.id = l.action_id
                    join delivery_plan d on d.id = a.plan_id join programme p on p.id = w.programme_id
                    where l.kind = 'WORKSTREAM' and l.code = $3 and d.system = p.system) as used
     from programme_workstream w where w.programme_id = $1 and w.code = $2`,
    [id, code, workstreamCode(slug, code)],
  );
  return rows[0]?.used ?? false;
}

/** A value or a plan stands for a figure. The programme is held, as by who records one, so that none is meanwhile. */
async function isRecorded(client: ClientBase, programme: number, figure: string): Promise<boolean> {
  await client.query("select 1 from programme where id = $1 for update", [programme]);
  const { rows } = await client.query<{ recorded: boolean }>(
    "select exists (select 1 from programme_value where programme_id = $1 and metric = $2) as recorded",
    [programme, figure],
  );
  return rows[0]?.recorded ?? false;
}

/** Takes a workstream off, with the updates of it that nobody wrote. */
async function endWorkstream(client: ClientBase, programme: number, code: string): Promise<void> {
  await client.query(
    `delete from programme_update u using programme_workstream w
     where u.workstream_id = w.id and w.programme_id = $1 and w.code = $2`,
    [programme, code],
  );
  await client.query("delete from programme_workstream where programme_id = $1 and code = $2", [
    programme,
    code,
  ]);
}

/** Says from when to when a programme runs. What was recorded of it stays, and its reports are read on. */
export async function dateProgramme(
  actor: AuditActor,
  { system, programme, version, startsOn, endsOn }: Changed & { startsOn: Day; endsOn: Day | null },
): Promise<Result<null, "stale">> {
  return transaction(async (client) => {
    const { rowCount } = await client.query(
      "update programme set starts_on = $3, ends_on = $4, version = version + 1 where id = $1 and version = $2",
      [programme.id, version, startsOn, endsOn],
    );
    if (rowCount === 0) return fail("stale" as const);
    const end = endsOn === null ? "and has no last day" : `and ends on ${dayName(endsOn)}`;
    await auditOn(client, actor, {
      action: "programme.changed",
      subject: system,
      detail: {
        programme: programme.definition.shortName,
        what: `it starts on ${dayName(startsOn)} ${end}`,
      },
    });
    return succeed(null);
  });
}
