import type { Level } from "./level";

/** The levels of a practice that one reader may see. */
export type SeenLevels = {
  /** In force; null: none decided yet. */
  decided: Level | null;
  /** The newest proposal; "hidden" from who may see the decided level alone, null: not enough data. */
  proposed: Level | null | "hidden";
};
