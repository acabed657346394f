import type { RunKind } from "./upload-state";

/**
 * Looking is short, and computing figures the longer the more months a file touches. A check computes none, save
 * first those that a killed load left.
 */
const PARTS = {
  CHECK: { looking: [0, 0.1], files: [0.1, 1], readings: [0, 0] },
  LOAD: { looking: [0, 0.05], files: [0.05, 0.7], readings: [0.7, 1] },
  REVERT: { looking: [0, 0.1], files: [0, 0.1], readings: [0.1, 1] },
} as const;

export type Step = { stage: "looking" | "files" | "readings"; at: number; of: number };

/** How far a run is, 0 to 1: its stage, so many of so many done, and the share of the one at hand. */
export function runShare(kind: RunKind, { stage, at, of }: Step, within: number): number {
  const [from, to] = PARTS[kind][stage];
  const done = of <= 0 ? 0 : Math.min(1, (at + Math.min(1, Math.max(0, within))) / of);
  return from + (to - from) * done;
}
