import "server-only";
import type { ClientBase } from "pg";
import type { Day } from "@/lib/periods/day";
import { scoreOf, type Score } from "@/lib/programmes/risk";
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

export type NewRisk = {
  title: string;
  owner: string;
  controls: string;
  gaps: string;
  proximity: string;
  framework: string;
  inherent: Score;
  current: Score;
  target: Score;
};

/** Adds a risk with its first score. */
export async function addRisk(actor: AuditActor, { risk, ...of }: Of & { risk: NewRisk }): Promise<number> {
  const { title, owner, controls, gaps, proximity, framework, inherent, current, target } = risk;
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `insert into programme_risk (workstream_id, title, owner, controls, gaps, proximity, framework,
                                   inherent_likelihood, inherent_impact, target_likelihood, target_impact)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
      [
        ...[of.workstream.id, title, owner, controls, gaps, proximity, framework],
        ...[inherent.likelihood, inherent.impact, target.likelihood, target.impact],
      ],
    );
    const id = rows[0]?.id ?? 0;
    await keepScore(client, of.by, id, current, "First score");
    await auditOn(client, actor, {
      action: "programme-risk.added",
      subject: of.system,
      detail: { ...about(of), risk: id, title, score: scoreOf(current) },
    });
    return id;
  });
}

type OfRisk = Of & { risk: number; version: number };
export type RiskRefusal = "not-found" | "stale" | "nothing-changed";

/** Scores a risk anew, with why. */
export async function scoreRisk(
  actor: AuditActor,
  { score, words, ...of }: OfRisk & { score: Score; words: string },
): Promise<Result<null, RiskRefusal>> {
  return transaction(async (client) => {
    const found = await held(client, of);
    if (!found.ok) return found;
    const { rows } = await client.query<Score>(
      "select likelihood, impact from programme_risk_score where risk_id = $1 order by id desc limit 1",
      [of.risk],
    );
    const [before] = rows;
    if (before && before.likelihood === score.likelihood && before.impact === score.impact)
      return fail("nothing-changed" as const);
    await keepScore(client, of.by, of.risk, score, words);
    await auditOn(client, actor, {
      action: "programme-risk.scored",
      subject: of.system,
      detail: {
        ...about(of),
        risk: of.risk,
        title: found.value,
        from: before ? scoreOf(before) : 0,
        to: scoreOf(score),
      },
    });
    return succeed(null);
  });
}

export type RiskChange =
  | { is: "escalated"; to: string }
  | { is: "closed" }
  | { is: "described"; controls: string; gaps: string; owner: string; proximity: string }
  | { is: "action-added"; title: string; owner: string; due: Day }
  | { is: "action-done"; action: number };

/** Escalates or closes a risk, says its controls and gaps anew, or what is done about it. */
export async function changeRisk(
  actor: AuditActor,
  { change, ...of }: OfRisk & { change: RiskChange },
): Promise<Result<null, RiskRefusal>> {
  return transaction(async (client) => {
    const found = await held(client, of);
    if (!found.ok) return found;
    const [sql, values, what] = STATEMENTS(change, of.risk);
    const { rowCount } = await client.query(sql, values);
    if (rowCount === 0) return fail("not-found" as const);
    await auditOn(client, actor, {
      action: "programme-risk.changed",
      subject: of.system,
      detail: { ...about(of), risk: of.risk, title: found.value, what },
    });
    return succeed(null);
  });
}

function STATEMENTS(change: RiskChange, risk: number): [string, unknown[], string] {
  switch (change.is) {
    case "escalated":
      return [
        "update programme_risk set escalated_to = $2, escalated_on = $3 where id = $1",
        [risk, change.to, today()],
        `escalated to ${change.to}`,
      ];
    case "closed":
      return ["update programme_risk set closed_on = $2 where id = $1", [risk, today()], "closed"];
    case "described":
      return [
        "update programme_risk set controls = $2, gaps = $3, owner = $4, proximity = $5 where id = $1",
        [risk, change.controls, change.gaps, change.owner, change.proximity],
        "controls, gaps, owner or proximity",
      ];
    case "action-added":
      return [
        "insert into programme_risk_action (risk_id, title, owner, due) values ($1, $2, $3, $4)",
        [risk, change.title, change.owner, change.due],
        `added the action “${change.title}”`,
      ];
    case "action-done":
      return [
        "update programme_risk_action set done_on = $3 where id = $2 and risk_id = $1 and done_on is null",
        [risk, change.action, today()],
        "an action is done",
      ];
  }
}

/** The risk's title, its row held and its version grown; or why not. */
async function held(
  client: ClientBase,
  { risk, version, workstream }: OfRisk,
): Promise<Result<string, RiskRefusal>> {
  const { rows } = await client.query<{ title: string; version: number }>(
    "select title, version from programme_risk where id = $1 and workstream_id = $2 and closed_on is null for update",
    [risk, workstream.id],
  );
  const [known] = rows;
  if (!known) return fail("not-found" as const);
  if (known.version !== version) return fail("stale" as const);
  await client.query("update programme_risk set version = version + 1 where id = $1", [risk]);
  return succeed(known.title);
}

async function keepScore(
  client: ClientBase,
  by: string,
  risk: number,
  { likelihood, impact }: Score,
  words: string,
): Promise<void> {
  await client.query(
    `insert into programme_risk_score (risk_id, "on", at, by, likelihood, impact, words)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [risk, today(), now(), by, likelihood, impact, words],
  );
}

function about({ programme, workstream }: Of) {
  return { programme, workstream: workstream.name };
}
