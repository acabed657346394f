import type { Day } from "@/lib/periods/day";
import type { Decided } from "./level-in-force";

/** Who was in the room, with what they declared. `person` is null for someone without an account here. */
export type Present = {
  name: string;
  role: string;
  person: string | null;
  /** Null: none declared. */
  interest: string | null;
  /** Left the room while it was decided. */
  steppedOut: boolean;
};

/** What a panel decided of one practice, as it is kept. */
export type Decision = Decided & {
  reason: string;
  panel: readonly Present[];
  nextReview: Day;
  /** A hold: for what. */
  waitsFor: string | null;
  proposalId: number | null;
  editionId: number;
};
