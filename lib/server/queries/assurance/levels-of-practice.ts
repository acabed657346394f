import "server-only";
import type { Day } from "@/lib/periods/day";
import { decisionOn, type Decided } from "@/lib/pqaf/level-in-force";
import type { Level } from "@/lib/pqaf/level";
import { knownAnswers } from "@/lib/server/known-answers";

export type PracticeLevels = {
  decided: { level: Level; on: Day } | null;
  /** The newest month's; level null: not enough data. */
  proposed: { level: Level | null; madeOn: Day } | null;
};

/** The level in force of a practice on a day, and the newest proposal. Ask only where the reader may see them. */
export async function levelsOfPractice(practice: string, on: Day): Promise<PracticeLevels> {
  const [{ rows: decisions }, { rows: proposals }] = await Promise.all([
    knownAnswers().query<Decided>(
      `select id, kind, level, decided_on as "decidedOn", supersedes_id as supersedes
       from level_decision where practice = $1 order by id`,
      [practice],
    ),
    knownAnswers().query<{ level: Level | null; madeOn: Day }>(
      `select level, to_char(made_at at time zone 'Europe/London', 'YYYY-MM-DD') as "madeOn"
       from level_proposal where practice = $1 and newest order by month desc limit 1`,
      [practice],
    ),
  ]);
  const inForce = decisionOn(decisions, on);
  return {
    decided: inForce && { level: inForce.decision.level, on: inForce.from },
    proposed: proposals[0] ?? null,
  };
}
