/** What makes practices alike, whatever they do: who is registered and where they live. */
export const FEATURES = ["list-size", "under-18", "over-65", "deprivation", "rural", "university"] as const;
export type Feature = (typeof FEATURES)[number];

/**
 * A practice's features as they are known: patients, two shares 0-1, the
 * deprivation score, and rural or university as 0 or 1. Missing is unknown.
 */
export type Profile = { code: string; features: Partial<Record<Feature, number>> };

export type Neighbour = {
  code: string;
  /** Root mean square difference over the features both have, in standard deviations. */
  distance: number;
  /** The features the distance was taken over. */
  used: readonly Feature[];
};

/** Standardised features: how many standard deviations from the mean of all practices. */
type Standard = { code: string; at: Partial<Record<Feature, number>> };

/**
 * The `k` practices most like one, nearest first. List size counts by its
 * logarithm, so that twice as many is as far as half as many. Each feature is
 * standardised over all practices given, so that units do not matter; a feature
 * that either practice lacks is left out of their distance. A practice that
 * shares no known feature with this one is never a neighbour.
 */
export function nearest(profiles: readonly Profile[], code: string, k: number): Neighbour[] {
  const standards = standardised(profiles);
  const own = standards.find((each) => each.code === code);
  if (!own) return [];
  return standards
    .filter((each) => each !== own)
    .flatMap((each) => between(own, each) ?? [])
    .toSorted((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
    .slice(0, k);
}

/** Root mean square difference of two practices; null where no feature is known of both. */
function between(one: Standard, other: Standard): Neighbour | null {
  const differences = FEATURES.flatMap((feature) => {
    const [a, b] = [one.at[feature], other.at[feature]];
    return a === undefined || b === undefined ? [] : [{ feature, square: (a - b) ** 2 }];
  });
  if (differences.length === 0) return null;
  const mean = differences.reduce((sum, { square }) => sum + square, 0) / differences.length;
  return { code: other.code, distance: Math.sqrt(mean), used: differences.map(({ feature }) => feature) };
}

/** A feature that is the same for all, or known of fewer than two, tells nobody apart and is left out. */
function standardised(profiles: readonly Profile[]): Standard[] {
  const scales = new Map(
    FEATURES.flatMap((feature) => {
      const values = profiles.flatMap((profile) => scaled(profile, feature) ?? []);
      const found = spread(values);
      return found ? [[feature, found] as const] : [];
    }),
  );
  return profiles.map((profile) => {
    const at: Standard["at"] = {};
    for (const [feature, { mean, deviation }] of scales) {
      const value = scaled(profile, feature);
      if (value !== undefined) at[feature] = (value - mean) / deviation;
    }
    return { code: profile.code, at };
  });
}

function scaled({ features }: Profile, feature: Feature): number | undefined {
  const value = features[feature];
  if (value === undefined || feature !== "list-size") return value;
  return value > 0 ? Math.log(value) : undefined;
}

/** Relative to the size of the values, so that a rounding error is not taken for a difference. */
const NO_SPREAD = 1e-9;

function spread(values: readonly number[]): { mean: number; deviation: number } | null {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  const largest = Math.max(...values.map(Math.abs));
  return deviation > NO_SPREAD * largest ? { mean, deviation } : null;
}
