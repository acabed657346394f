import "server-only";
import type { Day } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import { decisionOn, type Decided } from "@/lib/pqaf/level-in-force";
import { LEVELS, type Level } from "@/lib/pqaf/level";
import { countsShown } from "@/lib/pqaf/levels-in-sums";
import { groupBy } from "@/lib/readings/group-by";
import { knownAnswers } from "@/lib/server/known-answers";
import { practicesOpenOn, type OpenPractice } from "@/lib/server/queries/places";
import { smallCellFloor } from "@/lib/server/queries/settings";

/** One area's counts: by level 0 to 4, and of those without one. Null is hidden. */
export type LevelCounts = {
  code: string;
  name: string;
  practices: number;
  shown: readonly (number | null)[];
};

export type LevelsInSums = { floor: number; decided: LevelCounts[]; proposed: LevelCounts[] };

/** Practices of no Place, as a row of their own. */
export const NO_PLACE = "no-place";

/**
 * How many practices of a system and its Places were at each level at a month's
 * end, with what would tell of too few hidden. Only months' ends are told: two
 * looks of neighbouring days would tell of the one practice that moved.
 */
export async function levelsInSums(
  system: { code: string; name: string },
  month: Period,
): Promise<LevelsInSums> {
  const [open, decisions, proposals, floor] = await Promise.all([
    practicesOpenOn({ system: system.code }, month.end),
    decisionsIn(system.code),
    proposalsOf(system.code, month.start),
    smallCellFloor(month.end),
  ]);
  const kept = groupBy(decisions, ({ practice }) => practice);
  const decided = ({ code }: OpenPractice) =>
    decisionOn(kept.get(code) ?? [], month.end)?.decision.level ?? null;
  const proposed = ({ code }: OpenPractice) => proposals.get(code) ?? null;
  return {
    floor,
    decided: counted(system, open, { levelOf: decided, floor }),
    proposed: counted(system, open, { levelOf: proposed, floor }),
  };
}

type Counting = { levelOf: (practice: OpenPractice) => Level | null; floor: number };

function counted(
  system: { code: string; name: string },
  open: readonly OpenPractice[],
  { levelOf, floor }: Counting,
): LevelCounts[] {
  const places = [...groupBy(open, ({ place }) => place ?? NO_PLACE)]
    .map(([code, practices]) => ({
      code,
      name: practices[0]?.placeName ?? "In no Place",
      practices: practices.length,
      counts: [...LEVELS, null].map((level) => practices.filter((each) => levelOf(each) === level).length),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "en-GB"));
  const shown = countsShown(places, floor);
  return [
    { ...system, practices: open.length, shown: shown.system },
    ...places.map(({ code, name, practices }, index) => ({
      code,
      name,
      practices,
      shown: shown.places[index]?.shown ?? [],
    })),
  ];
}

export async function decisionsIn(system: string): Promise<(Decided & { practice: string })[]> {
  const { rows } = await knownAnswers().query<Decided & { practice: string }>(
    `select practice, id, kind, level, decided_on as "decidedOn", supersedes_id as supersedes
     from level_decision where system = $1 order by id`,
    [system],
  );
  return rows;
}

async function proposalsOf(system: string, month: Day): Promise<Map<string, Level | null>> {
  const { rows } = await knownAnswers().query<{ practice: string; level: Level | null }>(
    "select practice, level from level_proposal where system = $1 and month = $2 and newest",
    [system, month],
  );
  return new Map(rows.map(({ practice, level }) => [practice, level]));
}
