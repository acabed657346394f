import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import type { Day } from "@/lib/periods/day";
import type { Decision } from "@/lib/pqaf/decision";
import type { Level } from "@/lib/pqaf/level";
import { decisionOn } from "@/lib/pqaf/level-in-force";
import { groupBy } from "@/lib/readings/group-by";
import { knownAnswers } from "@/lib/server/known-answers";
import { practicesOpenOn, type OpenPractice } from "@/lib/server/queries/places";
import { openedSince } from "./opened-to-pcn";

/** A practice with the level in force; null: none decided yet. */
export type DecidedPractice = OpenPractice & {
  decided: { level: Level; on: Day; nextReview: Day } | null;
};

type Kept = Pick<Decision, "id" | "kind" | "level" | "decidedOn" | "nextReview" | "supersedes"> & {
  practice: string;
};

/** The level in force of each practice of a system that the reader may see it of by name. Three statements. */
export async function decidedLevels(actor: Actor, system: string, on: Day): Promise<DecidedPractice[]> {
  const open = await practicesOpenOn({ system }, on);
  const [{ rows }, opened] = await Promise.all([
    knownAnswers().query<Kept>(
      `select practice, id, kind, level, decided_on as "decidedOn", next_review as "nextReview",
              supersedes_id as supersedes
       from level_decision where system = $1 order by id`,
      [system],
    ),
    openedSince(
      open.map(({ code }) => code),
      on,
    ),
  ]);
  const kept = groupBy(rows, ({ practice }) => practice);
  return open
    .filter(({ code, pcn, place }) => {
      const ancestors = [pcn, place, system].filter((each) => each !== null);
      return can(actor, "decided-level.view", { code, ancestors, openedToPcn: opened.has(code) });
    })
    .map((practice) => {
      const found = decisionOn(kept.get(practice.code) ?? [], on);
      const { level, nextReview } = found?.decision ?? {};
      return {
        ...practice,
        decided: found && level !== undefined && nextReview ? { level, on: found.from, nextReview } : null,
      };
    });
}
