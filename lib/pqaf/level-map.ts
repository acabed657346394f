import { LEVELS, type Level } from "./level";

type Placed = {
  name: string;
  placeName: string | null;
  /** Null: none decided yet. */
  decided: { level: Level } | null;
  /** Level null: not enough data; null: none was ever made. */
  proposed: { level: Level | null } | null;
};

/** The columns of a map of levels: a level in force, or none decided yet. */
export const IN_FORCE: readonly (Level | null)[] = [...LEVELS, null];

/** A Place with its practices by the level in force, in the order of `IN_FORCE`. */
type PlaceOfLevels<Practice> = { place: string; at: Practice[][] };

/** Practices by Place and level in force, both by name: every practice once. Those of no Place come last. */
export function byPlaceAndLevel<Practice extends Placed>(
  practices: readonly Practice[],
): PlaceOfLevels<Practice>[] {
  const names = new Set(practices.map(({ placeName }) => placeName));
  const ofPlace = (place: string | null): PlaceOfLevels<Practice> => ({
    place: place ?? "In no Place",
    at: atEach(practices.filter(({ placeName }) => placeName === place)),
  });
  const places = [...names].filter((each) => each !== null).toSorted(inEnglish);
  return [...places.map(ofPlace), ...(names.has(null) ? [ofPlace(null)] : [])];
}

/** Practices by the level in force, by name. */
export function atEach<Practice extends Placed>(practices: readonly Practice[]): Practice[][] {
  return IN_FORCE.map((level) =>
    practices
      .filter(({ decided }) => (decided?.level ?? null) === level)
      .toSorted((one, other) => inEnglish(one.name, other.name)),
  );
}

/** The level that is proposed where another is in force; null: none is, or not enough data. */
export function proposedOtherwise({ decided, proposed }: Pick<Placed, "decided" | "proposed">): Level | null {
  const level = proposed?.level ?? null;
  return level === null || level === decided?.level ? null : level;
}

function inEnglish(one: string, other: string): number {
  return one.localeCompare(other, "en-GB");
}
