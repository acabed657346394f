import type { Topic } from "@/lib/permissions/actor";
import type { AuditAction, EntryOf } from "./entry";

/** The names a sentence puts in place of codes and ids. */
export type Names = {
  /** The entry's subject: a person's or an organisation's name, or the subject as it stands. */
  subject: string;
  /** An organisation's name by its code. */
  of: (code: string) => string;
};

/** How one kind of entry is told: who may read of it, and in what words. */
export type Told<Action extends AuditAction> = {
  /** What it is called in a list of kinds. */
  label: string;
  topic: Topic | ((entry: EntryOf<Action>) => Topic);
  /** Every topic it can have, where that hangs on the entry. */
  topics?: readonly Topic[];
  /** The organisations it is about; none: a person, or the installation as a whole. ENG: every system. */
  organisations: (entry: EntryOf<Action>) => readonly string[];
  /** A plain sentence about what was done, without who did it. */
  words: (entry: EntryOf<Action>, names: Names) => string;
};
