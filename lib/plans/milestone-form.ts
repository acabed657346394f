import { z } from "zod";
import { dayField, optionalDayField } from "@/lib/forms/day-field";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";

/** A milestone as its form sends it. */
export const milestoneForm = z.object({
  title: z
    .string()
    .trim()
    .min(1, "Enter what can be seen to have happened, like First draft out for comment")
    .max(160, "Use 160 letters or fewer"),
  due: dayField("Enter the day it is due, like 2026-03-31"),
  doneOn: optionalDayField("Enter the day it was met, like 2026-03-20, or leave it empty"),
  evidence: z.string().trim().max(600),
  /** Codes of other actions it serves too: "UN-1, PR-2". */
  alsoServes: z.string().trim().max(200),
});

export type MilestoneForm = z.output<typeof milestoneForm>;

/** What an action's history says of a milestone. */
export function milestoneWords({
  title,
  due,
  doneOn,
}: {
  title: string;
  due: Day;
  doneOn: Day | null;
}): string {
  return doneOn === null
    ? `Milestone “${title}” set for ${dayName(due)}`
    : `Milestone “${title}” met on ${dayName(doneOn)}`;
}

/** The codes written in a field, parted by commas or spaces. */
export function codesIn(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map((code) => code.toUpperCase()),
    ),
  ];
}
