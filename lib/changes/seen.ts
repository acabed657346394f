import type { Day } from "@/lib/periods/day";
import type { RuleName } from "@/lib/readings/reading-work";
import type { Quartile, SpcRule, SpcState, State, Verdict } from "@/lib/readings/reading";
import type { MetricHead, Named } from "@/lib/readings/view";

/** A figure as it was, or is, known: what of it a reader looks at. */
export type Seen = {
  period: string;
  state: State;
  value: number | null;
  quartile: Quartile | null;
  verdict: Verdict | null;
  /** Null: too few points. Of an annotated month: the state of the month before it. */
  spc: SpcState | null;
  /** The variation rules behind it, where they are known: what a figure was before a revision is kept without. */
  spcRules: readonly SpcRule[];
  /** What is aimed at in the period; null where nothing is. */
  aim: number | null;
};

/** By what a figure is read. Two figures read by different rules do not show a real change. */
export type ReadBy = {
  edition: number;
  /** Left out of comparisons by a decision. */
  excluded: boolean;
  /** The share of unclear categories above which it waits. */
  hold: number;
  /** Where its limits begin, if they were reset. */
  rebased: Day | null;
  source: string;
};

/** One step of what was known of one figure: by newer data, or by decisions. */
export type Revision = { before: Seen; after: Seen; cause: "data" | readonly RuleName[] };

/** One organisation's measure at two looks, with how each of the two figures came to be what it is. */
export type Pair = {
  metric: MetricHead;
  organisation: Named;
  /** Where it sits at the later look; null: in none, or above it. */
  place: string | null;
  pcn: string | null;
  /**
   * The reader sees it as a sum only. What it read at each revision is then not told: one less the
   * next is the figure of those few practices whose data were revised, or who were moved.
   */
  sumOnly?: boolean;
  earlier: { seen: Seen; by: ReadBy; revisions: readonly Revision[] };
  later: { seen: Seen; by: ReadBy; revisions: readonly Revision[] };
};
