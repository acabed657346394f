import { z } from "zod";
import { dayField } from "@/lib/forms/day-field";
import { ACTION_STATES, isOpen } from "./action-state";

const title = z
  .string()
  .trim()
  .min(1, "Enter what is to be done, like Review the telephone rota")
  .max(160, "Use 160 letters or fewer: details go into the updates");

const due = dayField("Enter the day it is due, like 2026-02-12");

/** A new action as its form sends it. */
export const newAction = z.object({
  title,
  due,
  owner: z.string().trim().min(1, "Choose who does it"),
  /** The flag it is for: "measure:calls-missed", "trigger:contract-notice" or "". */
  flag: z.string().trim(),
});

/** An update of an action. What closes it says how it is known and what came of it. */
export const actionUpdate = z
  .object({
    state: z.enum(ACTION_STATES, "Choose how it stands"),
    due,
    words: z.string().trim().max(600),
    evidence: z.string().trim().max(600),
    outcome: z.string().trim().max(600),
  })
  .superRefine(({ state, words, evidence, outcome }, context) => {
    const missing = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (state === "AT_RISK" && words === "") missing("words", "Enter what puts it at risk");
    if (state === "DONE" && evidence === "")
      missing("evidence", "Enter how one can tell that it is done, like The rota of 2 March");
    if (!isOpen(state) && outcome === "")
      missing("outcome", "Enter what came of it, like Calls are answered from 8am");
  });

export type ActionUpdate = z.output<typeof actionUpdate>;
