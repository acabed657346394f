import type { ProgrammeDefinition } from "./programme";

export type ChangedDefinition = {
  definition: ProgrammeDefinition;
  /** What was changed, for the audit trail. */
  what: string;
  /** The code of the part that was changed or added; absent where a part was taken off. */
  of?: string;
  /** The workstream that is new with it. */
  added?: string;
  /** The workstream that goes with it. */
  removed?: string;
  /** A figure of which nothing may have been recorded: what was would be read as something else, or be lost. */
  unread?: string;
};

export type DefinitionRefusal =
  "not-found" | "there-already" | "the-last" | "the-last-measure" | "measured-by";
