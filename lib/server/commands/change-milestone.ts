import "server-only";
import type { ClientBase } from "pg";
import type { Day } from "@/lib/periods/day";
import type { MilestoneEvent } from "@/lib/programmes/milestone";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";

type Of = {
  system: string;
  programme: string;
  workstream: { id: number; name: string };
  by: string;
};

/** Adds a milestone; its first day is the first of its history. */
export async function addMilestone(
  actor: AuditActor,
  { title, due, ...of }: Of & { title: string; due: Day },
): Promise<number> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: number }>(
      "insert into programme_milestone (workstream_id, title, due) values ($1, $2, $3) returning id",
      [of.workstream.id, title, due],
    );
    const id = rows[0]?.id ?? 0;
    await record(client, actor, of, { id, title, kind: "added", dueFrom: null, dueTo: due, words: "" });
    return id;
  });
}

type Change = Of & {
  milestone: number;
  version: number;
  kind: "moved" | "done" | "reopened" | "stopped";
  due: Day;
  words: string;
};

export type MilestoneRefusal = "not-found" | "stale" | "unexplained" | "same-day";

/** Moves a milestone's day with the reason, or says that it is done, open again or stopped. */
export async function changeMilestone(
  actor: AuditActor,
  { milestone, version, kind, due, words, ...of }: Change,
): Promise<Result<null, MilestoneRefusal>> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ title: string; due: Day; version: number }>(
      "select title, due, version from programme_milestone where id = $1 and workstream_id = $2 for update",
      [milestone, of.workstream.id],
    );
    const [known] = rows;
    if (!known) return fail("not-found" as const);
    if (known.version !== version) return fail("stale" as const);
    if (kind === "moved" && known.due === due) return fail("same-day" as const);
    if ((kind === "moved" || kind === "stopped") && words === "") return fail("unexplained" as const);
    const to = kind === "moved" ? due : known.due;
    await client.query(
      `update programme_milestone set due = $2, version = version + 1,
              done_on = case when $3 = 'done' then $4::date when $3 = 'reopened' then null else done_on end,
              stopped_on = case when $3 = 'stopped' then $4::date when $3 = 'reopened' then null else stopped_on end
       where id = $1`,
      [milestone, to, kind, today()],
    );
    const { title } = known;
    await record(client, actor, of, { id: milestone, title, kind, dueFrom: known.due, dueTo: to, words });
    return succeed(null);
  });
}

type Event = Pick<MilestoneEvent, "kind" | "dueFrom" | "dueTo" | "words"> & { id: number; title: string };

async function record(
  client: ClientBase,
  actor: AuditActor,
  { system, programme, workstream, by }: Of,
  { id, title, kind, dueFrom, dueTo, words }: Event,
): Promise<void> {
  await client.query(
    `insert into programme_milestone_event (milestone_id, "on", at, by, kind, due_from, due_to, words)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, today(), now(), by, kind, dueFrom, dueTo, words],
  );
  await auditOn(client, actor, {
    action: "milestone.changed",
    subject: system,
    detail: { programme, workstream: workstream.name, milestone: id, title, kind, dueFrom, dueTo },
  });
}
