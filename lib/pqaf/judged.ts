import type { Domain } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";
import type { Cadence } from "@/lib/periods/period";
import type { Level } from "./level";

/** How sure a flag is: in the worse quarter only, beyond 95% or beyond 99.8% of the widened funnel. */
export type Strength = "quarter" | "95" | "99.8";

/** A measure of the edition that could be judged for a practice, with all that the judgement rests on. */
export type JudgedMeasure = {
  metric: string;
  domain: Domain;
  weight: number;
  period: string;
  value: number;
  numerator: number | null;
  denominator: number | null;
  /** 1 higher is better, -1 lower is better. */
  direction: 1 | -1;
  /** The worse-quarter line of the period, and how many practices it was drawn from. */
  line: number;
  n: number;
  quartile: 1 | 2 | 3 | 4;
  /** In the worse quarter of the period. */
  flagged: boolean;
  strength: Strength | null;
  /** The trend itself is a special cause of concern. */
  concern: boolean;
  /** Judged periods in a row in the worse quarter, up to this one and no more than needed. */
  run: number;
  /**
   * The same, told to its length or to the longest that is told: nothing rests on
   * it. Proposals kept before it was told have none.
   */
  lasts?: number;
  needed: number;
  cadence: Cadence;
  /** Flagged for as long as the edition asks. */
  counts: boolean;
};

export const UNJUDGED = [
  "not-reported",
  "suppressed",
  "on-hold",
  "too-small",
  "stale",
  "left-out",
  "no-quarters",
  "disputed",
] as const;

/** A measure of the edition that could not be judged, and why. Never the same as a good figure. */
export type UnjudgedMeasure = {
  metric: string;
  domain: Domain;
  weight: number;
  why: (typeof UNJUDGED)[number];
  period: string | null;
  value: number | null;
  denominator: number | null;
  /** What would have been enough, where it is too small. */
  minimum: number;
  /** What the practice counts otherwise, in words, where it is disputed. */
  disputes?: string;
};

/** A trigger that holds a floor, and the one thing it rests on. */
export type LiveTrigger = {
  code: string;
  name: string;
  floor: Level;
  since: Day;
  /** What may be shown of it: a contract matter is not everybody's to read. */
  evidence:
    | { is: "rating"; metric: string; value: number; inspection: number | null }
    | { is: "contract-action"; id: number }
    | { is: "intelligence"; id: number }
    | { is: "measure"; metric: string };
};
