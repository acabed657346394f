import { groupBy } from "./group-by";

/** One stored figure's sums. `valued`: it has a value, so a sum above it counts it. */
export type StoredSums = {
  metric: string;
  organisation: string;
  level: "PRACTICE" | "PCN" | "PLACE" | "SYSTEM";
  numerator: number | null;
  denominator: number | null;
  valued: boolean;
  /** Added up from practices; false for a figure the publisher gives of the whole. */
  added: boolean;
};

/** Under which PCN and Place a practice sat; null: under none. */
export type Above = { pcn: string | null; place: string | null };

/** Two figures that should be one. */
export type Difference = {
  metric: string;
  organisation: string;
  part: "numerator" | "denominator";
  /** As stored for the organisation itself. */
  stored: number | null;
  /** As added up again from what lies below. */
  added: number | null;
};

export type Reconciled = {
  /** Sums that agree, by the level that was added up again. */
  agreed: { PCN: number; PLACE: number; SYSTEM: number };
  differs: Difference[];
};

/** As far as a sum of decimals may stray by the computer's own arithmetic. */
const ROUNDING = 1e-9;

/**
 * Adds every PCN's, Place's and system's figures up again from the practices
 * stored beside them, numerator and denominator apart, and says where the
 * stored sum is another. Figures that are not sums of practices are left out.
 */
export function addUpAgain(stored: readonly StoredSums[], above: ReadonlyMap<string, Above>): Reconciled {
  const agreed = { PCN: 0, PLACE: 0, SYSTEM: 0 };
  const differs: Difference[] = [];
  for (const figures of groupBy(stored, ({ metric }) => metric).values()) {
    const practices = figures.filter(({ level, valued }) => level === "PRACTICE" && valued);
    for (const figure of figures) {
      if (figure.level === "PRACTICE" || !figure.added) continue;
      const below = practices.filter((practice) => isUnder(practice, figure, above));
      const found = PARTS.flatMap((part) => differenceOf(figure, below, part));
      if (found.length === 0) agreed[figure.level] += 1;
      differs.push(...found);
    }
  }
  return { agreed, differs };
}

const PARTS = ["numerator", "denominator"] as const;

function isUnder(practice: StoredSums, group: StoredSums, above: ReadonlyMap<string, Above>): boolean {
  if (group.level === "SYSTEM") return true;
  const own = above.get(practice.organisation);
  return (group.level === "PCN" ? own?.pcn : own?.place) === group.organisation;
}

function differenceOf(
  figure: StoredSums,
  below: readonly StoredSums[],
  part: (typeof PARTS)[number],
): Difference[] {
  const parts = below.map((each) => each[part]);
  // A practice published as a value only cannot be added up: then the sum above it has none either.
  const added =
    parts.length === 0 || parts.includes(null)
      ? null
      : parts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return areOne(figure[part], added)
    ? []
    : [{ metric: figure.metric, organisation: figure.organisation, part, stored: figure[part], added }];
}

function areOne(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= ROUNDING * Math.max(1, Math.abs(one), Math.abs(other));
}
