import type { FileError } from "@/lib/loads/dataset";
import type { Day } from "@/lib/periods/day";
import type { ActionForm } from "../action-form";
import type { ActionUpdate } from "../action-update";
import type { Theme } from "../plan-action";
import type { PlanLine } from "../plan-line";
import type { Status } from "../status";
import type { ImportedName } from "./imported-columns";
import type { SaidMilestone } from "./milestone-cell";

/** What a file of the plan is judged against. */
export type KnownPlan = {
  lines: readonly PlanLine[];
  themes: readonly Theme[];
  /** Timeframes are counted from here. */
  startsOn: Day;
  places: readonly { code: string; name: string }[];
  /** Codes of measures. */
  metrics: ReadonlySet<string>;
  /** Who may own an action, by name. */
  people: readonly { id: string; name: string }[];
};

/** One field of an action as it is and as it would be, in words. */
export type FieldChange = { name: ImportedName; heading: string; from: string; to: string };

/** A milestone to be added (`kept` null), moved or said to be met. */
export type MilestoneChange = SaidMilestone & {
  kept: { id: number; version: number; evidence: string } | null;
};

/** What a file would do to one action, and what the commands are to be told for it. */
export type ActionChange = {
  line: number;
  code: string;
  title: string;
  what: "added" | "changed" | "same";
  /** Of the action as it was judged; 0: a new one. */
  version: number;
  fields: FieldChange[];
  /** What a person should know of it. */
  note: string | null;
  ownerId: string | null;
  /** Null: what it is stays as it is. */
  form: ActionForm | null;
  /** Null: how it goes stays as it is. */
  update: { sent: ActionUpdate; proposed: Status; said: boolean; closedOn: Day | null } | null;
  milestones: MilestoneChange[];
};

export type PlanReview = {
  errors: FileError[];
  /** In the file's order. */
  changes: ActionChange[];
  /** Actions that the file does not name: they stay as they are. */
  ignored: { code: string; title: string }[];
};

export type Tally = Record<ActionChange["what"], number>;

/** How many actions each thing would happen to. */
export function tallyOf({ changes }: PlanReview): Tally {
  const tally: Tally = { added: 0, changed: 0, same: 0 };
  for (const { what } of changes) tally[what] += 1;
  return tally;
}

/**
 * What a review was of: every action it would add or change, with the version
 * it was judged at. Another one means that somebody wrote meanwhile.
 */
export function seenOf({ changes }: PlanReview): string {
  return changes
    .filter(({ what }) => what !== "same")
    .map(({ code, version, fields, milestones }) =>
      [
        `${code}@${version}`,
        ...fields.map(({ name }) => name),
        ...milestones.map(({ kept }) => `${kept?.id ?? "new"}@${kept?.version ?? 0}`),
      ].join(" "),
    )
    .join(";");
}
