import type { PracticeOf } from "@/lib/figures/small-cells";
import { publishableSplit } from "@/lib/figures/small-splits";

/** A practice open at the end of a month, and what its return says of the national figures of it. */
export type CheckedPractice = PracticeOf & {
  code: string;
  pcnName: string | null;
  placeName: string | null;
  /** Whether national data has a figure of it: without one there is nothing to verify. */
  reported: boolean;
  /** Its return was sent, and not sent back. */
  verified: boolean;
  /** It verified the month, and a figure that it disputes still stands. */
  disputed: boolean;
};

/** Of the practices of an area, how many verified a month's national figures and how many of those dispute one. */
export type VerifiedShare = {
  /** Null: the whole system. */
  name: string | null;
  of: number;
  /** Null where it would tell this reader of too few practices. */
  verified: number | null;
  /** Null where it is not shown to this reader. */
  disputed: number | null;
};

/** The whole of a system, one of its Places, or a PCN. */
type Area = { code: string; name: string | null };

/** What is told to who may name every practice of the area. */
export function verifiedShare({ name }: Area, members: readonly CheckedPractice[]): VerifiedShare {
  const count = (keep: (each: CheckedPractice) => boolean) => members.filter(keep).length;
  return {
    ...{ name, of: members.length },
    verified: count(({ verified }) => verified),
    disputed: count(({ disputed }) => disputed),
  };
}

/** What is told to who may not: `told` are the areas of which a count may be. */
export function verifiedSum(
  area: Area,
  members: readonly CheckedPractice[],
  told: ReadonlySet<string>,
): VerifiedShare {
  const share = verifiedShare(area, members);
  return { ...share, verified: told.has(area.code) ? share.verified : null, disputed: null };
}

/**
 * The areas of a system of which readers of sums may be told how many practices
 * verified a month. Who is not in the national data is known, and that it could
 * not verify: it hides nobody who did not.
 */
export function verifiedTold(
  system: string,
  practices: readonly CheckedPractice[],
  floor: number,
): ReadonlySet<string> {
  const asked = practices.filter(({ reported }) => reported);
  return publishableSplit(
    system,
    asked.map(({ pcn, place, verified }) => ({ pcn, place, did: verified })),
    floor,
  );
}
