import "server-only";
import { cache } from "react";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Framework } from "@/lib/pqaf/framework";
import type { Level } from "@/lib/pqaf/level";
import { countLevels, movers, type LevelCounts, type Mover, type ProposedLevel } from "@/lib/pqaf/what-if";
import { monthOf } from "@/lib/periods/period";
import type { Day } from "@/lib/periods/day";
import { transaction } from "@/lib/server/db";
import { lastAsked, levelsOf, monthsOf } from "@/lib/server/pqaf/propose";

/** What a draft would have proposed in every month with figures, beside what was proposed. */
export type WhatIf = { before: LevelCounts[]; after: LevelCounts[]; moves: Mover[] };

/** Asks the engine with the draft alone, for every month. Nothing is kept. */
export const whatIf = cache(async ({ system }: FiguresScope, draft: Framework): Promise<WhatIf> => {
  const { proposed, kept } = await transaction(async (client) => {
    const months = await monthsOf(client, system);
    const edition = { id: 0, name: "", from: months[0]?.start ?? ("" as Day), framework: draft };
    const made = await levelsOf(client, {
      system,
      months,
      newest: months.at(-1),
      asked: await lastAsked(client, system),
      practices: null,
      editions: [edition],
    });
    const { rows } = await client.query<{ practice: string; month: Day; level: Level | null }>(
      "select practice, month, level from level_proposal where system = $1 and newest",
      [system],
    );
    return { proposed: made, kept: rows };
  });
  const before: ProposedLevel[] = kept.map(({ practice, month, level }) => ({
    practice,
    month: monthOf(month).text,
    level,
  }));
  const after: ProposedLevel[] = proposed.map(({ practice, month, proposal }) => ({
    practice,
    month: month.text,
    level: proposal.level,
  }));
  return { before: countLevels(before), after: countLevels(after), moves: movers(before, after) };
});
