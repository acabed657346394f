import { z } from "zod";
import { dayField, optionalDayField } from "@/lib/forms/day-field";
import { addDays } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { CONTRACT_ACTIONS } from "./evidence";

/** Days the contract gives a practice, at the least, to remedy a breach. */
export const REMEDY_DAYS = 28;

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Enter ${most.toLocaleString("en-GB")} characters or fewer`)
    .transform((typed) => typed || null);

/**
 * A step under the contract as it is filled in. A remedial notice gives at
 * least 28 days, unless patients are at risk or the commissioner loses much.
 */
export const newContractAction = z
  .object({
    type: z.enum(CONTRACT_ACTIONS, "Choose what it is"),
    issued: dayField("Enter the day it was issued, like 2026-01-12"),
    due: optionalDayField("Enter the day it is due, like 2026-02-09, or leave it empty"),
    clause: text(120),
    words: z.string().trim().min(1, "Enter what it is for").max(4_000, "Enter 4,000 characters or fewer"),
    linkedTo: z
      .string()
      .optional()
      .transform((id) => (id ? Number(id) : null)),
    atRisk: z
      .string()
      .optional()
      .transform((ticked) => ticked === "yes"),
    shortWhy: text(1_000),
  })
  .superRefine(({ type, issued, due, atRisk, shortWhy }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (due !== null && due < issued) wrong("due", "It cannot be due before the day it was issued");
    if (type !== "remedial-notice") return;
    const earliest = addDays(issued, REMEDY_DAYS);
    if (due === null) wrong("due", `Enter the day it is due: ${dayName(earliest)} or later`);
    else if (due >= issued && due < earliest && !atRisk)
      wrong(
        "due",
        `A remedial notice gives at least ${REMEDY_DAYS} days: ${dayName(earliest)} or later, unless patients are at risk or there is a material financial loss`,
      );
    if (atRisk && shortWhy === null) wrong("shortWhy", "Enter why fewer than 28 days are given");
  });

export type NewContractAction = z.infer<typeof newContractAction>;

/** What is added to a step once it is taken. */
export const contractOutcome = z.object({
  outcome: text(2_000),
  appealLodged: optionalDayField("Enter the day the appeal was lodged, like 2026-02-01, or leave it empty"),
  closed: optionalDayField("Enter the day it was closed, like 2026-03-01, or leave it empty"),
});

export type ContractOutcome = z.infer<typeof contractOutcome>;
