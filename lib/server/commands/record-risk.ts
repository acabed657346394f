import "server-only";
import type { ClientBase } from "pg";
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
      detail: { ...aboutRisk(of), risk: id, title, score: scoreOf(current) },
    });
    return id;
  });
}

export type OfRisk = Of & { risk: number; version: number };
export type RiskRefusal = "not-found" | "stale" | "nothing-changed";

/** Scores a risk anew, with why. */
export async function scoreRisk(
  actor: AuditActor,
  { score, words, ...of }: OfRisk & { score: Score; words: string },
): Promise<Result<null, RiskRefusal>> {
  return transaction(async (client) => {
    const found = await heldRisk(client, of);
    if (!found.ok) return found;
    const { rows } = await client.query<Score>(
      "select likelihood, impact from programme_risk_score where risk_id = $1 order by id desc limit 1",
      [of.risk],
    );
    const [before] = rows;
    if (before && before.likelihood === score.likelihood && before.impact === score.impact)
      return fail("nothing-changed" as const);
    await growRisk(client, of.risk);
    await keepScore(client, of.by, of.risk, score, words);
    await auditOn(client, actor, {
      action: "programme-risk.scored",
      subject: of.system,
      detail: {
        ...aboutRisk(of),
        risk: of.risk,
        title: found.value,
        from: before ? scoreOf(before) : 0,
        to: scoreOf(score),
      },
    });
    return succeed(null);
  });
}

/** The risk's title, its row held; or why not. */
export async function heldRisk(
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
  return succeed(known.title);
}

/** Of a held risk that is changed, and only then: a form that was refused can be sent again. */
export async function growRisk(client: ClientBase, risk: number): Promise<void> {
  await client.query("update programme_risk set version = version + 1 where id = $1", [risk]);
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

/** Of which workstream a change is, for its audit entry. */
export function aboutRisk({ programme, workstream }: Of) {
  return { programme, workstream: workstream.name };
}
