import "server-only";
import type { LoadOutcome, Review } from "@/lib/server/imports/load-outcome";

/** What the child that loads says to the command that draws. */
export type FromChild =
  | { type: "report"; line: string }
  | { type: "progress"; file: string; share: number }
  | { type: "ask"; review: Review }
  | { type: "outcome"; outcome: LoadOutcome }
  | { type: "done" };

/** A person's answer to what would be loaded. */
export type ToChild = { type: "answer"; yes: boolean };

/** What to load, handed over as the child's one argument. */
export type Order = {
  paths: string[];
  as: string | null;
  period: string | null;
  published: string | null;
  unattended: boolean;
};
