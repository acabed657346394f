import { z } from "zod";
import { dayField } from "@/lib/forms/day-field";
import { QUESTIONS } from "./inspection";

const rating = z
  .enum(["", "1", "2", "3", "4"], "Choose a rating from the list")
  .transform((text) => (text === "" ? null : Number(text)));

/** An inspection as it is filled in. */
export const newInspection = z
  .object({
    scheme: z
      .string()
      .trim()
      .min(1, "Enter the framework it was rated under, like Single assessment framework, 2024")
      .max(120, "Enter 120 characters or fewer"),
    inspectedOn: dayField("Enter the day of the inspection, like 2025-10-01"),
    publishedOn: dayField("Enter the day it was published, like 2025-11-20"),
    overall: rating,
    safe: rating,
    effective: rating,
    caring: rating,
    responsive: rating,
    wellLed: rating,
    note: z
      .string()
      .trim()
      .max(1_000, "Enter a note of 1,000 characters or fewer")
      .transform((text) => text || null),
  })
  .superRefine((inspection, context) => {
    if (inspection.publishedOn < inspection.inspectedOn)
      context.addIssue({
        code: "custom",
        path: ["publishedOn"],
        message: "It cannot be published before the day of the inspection",
      });
    if (QUESTIONS.every((question) => inspection[question] === null))
      context.addIssue({ code: "custom", path: ["overall"], message: "Enter at least one rating" });
  });

export type NewInspection = z.infer<typeof newInspection>;
