import "server-only";
import type { Day } from "@/lib/periods/day";
import type { Level } from "@/lib/pqaf/level";
import { knownAnswers } from "@/lib/server/known-answers";

export type Proposed = { month: Day; level: Level | null; counting: number; judged: number };
export type Newest = Proposed & { practice: string };

/** What is proposed for each practice of a system in the newest month. Show it to whom it may be shown. */
export async function newestProposals(system: string): Promise<Newest[]> {
  const { rows } = await knownAnswers().query<Newest>(
    `select practice, month, level, counting, judged from level_proposal
     where system = $1 and newest
       and month = (select max(month) from level_proposal where system = $1 and newest)`,
    [system],
  );
  return rows;
}
