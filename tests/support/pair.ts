import type { Pair, ReadBy, Seen } from "@/lib/changes/seen";
import { aMetric } from "./figure";

/** A reported figure in the middle of the pack; say what matters to the test. */
export function aSeen(over: Partial<Seen> = {}): Seen {
  return {
    period: "2025-11",
    state: "reported",
    value: 0.8,
    quartile: 2,
    verdict: "similar",
    spc: "common",
    spcRules: [],
    aim: null,
    ...over,
  };
}

export function readBy(over: Partial<ReadBy> = {}): ReadBy {
  return { edition: 1, excluded: false, hold: 0.15, rebased: null, source: "gpad/", ...over };
}

/** October against November of one practice, never revised. */
export function aPair(
  earlier: Partial<Seen> = {},
  later: Partial<Seen> = {},
  over: Partial<Pair> = {},
): Pair {
  return {
    metric: aMetric(),
    organisation: { code: "Z00001", name: "Canal Side Surgery", level: "PRACTICE" },
    place: "QZZ-COVENTRY",
    pcn: "ZP0001",
    earlier: { seen: aSeen({ period: "2025-10", ...earlier }), by: readBy(), revisions: [] },
    later: { seen: aSeen(later), by: readBy(), revisions: [] },
    ...over,
  };
}
