import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import type { Day } from "@/lib/periods/day";
import type { SeenLevels } from "@/lib/pqaf/seen-levels";
import { remembered } from "@/lib/server/known-answers";
import { decidedLevels } from "./decided-levels";
import { newestProposals } from "./newest-proposals";

/**
 * The levels of a system's practices, as far as the reader may see each by name:
 * a practice that is not here is one whose level is not theirs to see.
 */
export const levelsSeen = remembered(
  "levels seen",
  async (actor: Actor, system: string, on: Day): Promise<ReadonlyMap<string, SeenLevels>> => {
    const practices = await decidedLevels(actor, system, on);
    const subjects = practices.map(({ code, pcn, place }) => ({
      code,
      ancestors: [pcn, place, system].filter((each) => each !== null),
    }));
    const full = new Set(
      subjects.filter((each) => can(actor, "proposed-level.view", each)).map(({ code }) => code),
    );
    const newest = full.size > 0 ? await newestProposals(system) : [];
    const proposed = new Map(newest.map(({ practice, level }) => [practice, level]));
    return new Map(
      practices.map(({ code, decided }) => [
        code,
        {
          decided: decided?.level ?? null,
          proposed: full.has(code) ? (proposed.get(code) ?? null) : "hidden",
        },
      ]),
    );
  },
);
