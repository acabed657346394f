import { applyAll, type Change } from "./change";
import type { Framework } from "./framework";
import type { Level } from "./level";
import { proposeLevel, type Known } from "./propose-level";

type About = { known: Known; edition: Framework; changes: readonly Change[] };
type MeasureChange = Extract<Change, { is: "reaches" | "stays" }>;

/**
 * The fewest changes that bring the proposal to a level or below it; null where
 * none do. Every floor above it has to go; what is left of the share goes
 * soonest by the greatest weights, or by all that does not rest on `neverAlone`
 * measures alone. Of sets alike in number: the greatest weights, then the
 * measures' codes.
 */
export function fewestDownTo(level: Level, about: About): Change[] | null {
  const { known, edition, changes } = about;
  const held = new Set(
    known.triggers.flatMap(({ floor, evidence }) =>
      floor > level && evidence.is === "measure" ? [evidence.metric] : [],
    ),
  );
  const must = changes.filter(
    (each) =>
      (each.is === "ends" && each.trigger.floor > level) || (each.is === "reaches" && held.has(each.metric)),
  );
  const rest = byWeight(changes, "reaches").filter(({ metric }) => !held.has(metric));
  const falls = (set: readonly Change[]) => levelAfter(set, about) <= level;

  const greatest = prefixes(rest)
    .map((some) => [...must, ...some])
    .find(falls);
  const others = [...must, ...rest.filter(({ metric }) => !edition.neverAlone.includes(metric))];
  if (!falls(others)) return greatest ?? null;
  return greatest && greatest.length <= others.length ? greatest : others;
}

/**
 * The fewest measures that, staying in the worse quarter, bring the proposal to
 * a level or above it; null where all of them do not. Triggers are not looked
 * at: one that reaches the level does so alone, and one that does not adds
 * nothing to a share.
 */
export function fewestUpTo(level: Level, about: About): Change[] | null {
  const pending = byWeight(about.changes, "stays");
  const rises = (set: readonly Change[]) => levelAfter(set, about) >= level;
  for (const some of prefixes(pending).slice(1)) {
    if (rises(some)) return some;
    // Only measures that never count alone: one that does takes the place of the lightest.
    const other = pending.find(
      (each) => !some.includes(each) && !about.edition.neverAlone.includes(each.metric),
    );
    const swapped = other && [...some.slice(0, -1), other];
    if (swapped && rises(swapped)) return swapped;
  }
  return null;
}

/** The level proposed once the changes had come about; the floor alone where there is not enough data. */
export function levelAfter(changes: readonly Change[], { known, edition }: Omit<About, "changes">): Level {
  const { level, floor } = proposeLevel(applyAll(changes, known), edition);
  return level ?? floor;
}

function byWeight<Is extends MeasureChange["is"]>(
  changes: readonly Change[],
  is: Is,
): Extract<Change, { is: Is }>[] {
  const wanted = (each: Change): each is Extract<MeasureChange, { is: Is }> => each.is === is;
  return changes
    .filter(wanted)
    .toSorted((one, other) => other.weight - one.weight || (one.metric < other.metric ? -1 : 1));
}

/** None, the first, the first two ... all of them. */
function prefixes<Of>(all: readonly Of[]): Of[][] {
  return [[], ...all.map((_, index) => all.slice(0, index + 1))];
}
