import type { Level } from "@/lib/pqaf/level";

/** The weight of ink of each level, drawn. Whole class names: the stylesheet holds those it finds written. */
export const LEVEL_FILLS: Record<Level, string> = {
  0: "fill-l0 stroke-ink-2",
  1: "fill-l1 stroke-ink-2",
  2: "fill-l2 stroke-ink-2",
  3: "fill-l3 stroke-ink-2",
  4: "fill-l4 stroke-ink-2",
};
