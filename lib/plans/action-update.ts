import { z } from "zod";
import { dayField } from "@/lib/forms/day-field";
import { isEnded, STATUSES } from "./status";

const words = (most: number) => z.string().trim().max(most, `Use ${most} letters or fewer`);

/** Saying how an action goes. What closes it says how it is known and what came of it, or why nothing did. */
export const actionUpdate = z
  .object({
    status: z.enum(STATUSES, "Choose how it stands"),
    words: words(600).min(1, "Enter how it goes, like The group has met and agreed the first draft"),
    nextStep: words(300),
    due: dayField("Enter the day it is due, like 2026-06-30"),
    moveReason: words(300),
    statusReason: words(300),
    ask: words(300),
    offer: words(300),
    decisionNeeded: words(300),
    evidence: words(600),
    outcome: words(600),
  })
  .superRefine(({ status, evidence, outcome }, context) => {
    const missing = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (status === "COMPLETE" && evidence === "")
      missing("evidence", "Enter how one can tell that it is complete: a link, or where it is kept");
    if (isEnded(status) && outcome === "")
      missing(
        "outcome",
        status === "NOT_DELIVERED"
          ? "Enter why it was not delivered: it is shown as plainly as what was"
          : "Enter what came of it, like 104 of 119 practices took part",
      );
  });

export type ActionUpdate = z.output<typeof actionUpdate>;

/** Its fields of free text. */
export const UPDATE_WORDS = [
  "words",
  "nextStep",
  "moveReason",
  "statusReason",
  "ask",
  "offer",
  "decisionNeeded",
  "evidence",
  "outcome",
] as const;
