import { z } from "zod";
import { dayField } from "@/lib/forms/day-field";
import { INTELLIGENCE_KINDS, INTELLIGENCE_TRIGGERS } from "./evidence";

/** An entry of soft intelligence as it is filled in. A restricted one carries no trigger. */
export const newIntelligence = z
  .object({
    kind: z.enum(INTELLIGENCE_KINDS, "Choose what it is about"),
    on: dayField("Enter the day it is about, like 2026-01-12"),
    source: z
      .string()
      .trim()
      .min(1, "Enter where it comes from, like Visit by the nursing team")
      .max(200, "Enter 200 characters or fewer"),
    sensitivity: z.enum(["ordinary", "restricted"], "Choose who may read it"),
    words: z
      .string()
      .trim()
      .min(1, "Enter what was seen or heard")
      .max(4_000, "Enter 4,000 characters or fewer"),
    trigger: z
      .enum(["", ...INTELLIGENCE_TRIGGERS], "Choose a trigger from the list")
      .optional()
      .transform((text) => text || null),
  })
  .refine(({ sensitivity, trigger }) => sensitivity === "ordinary" || trigger === null, {
    path: ["trigger"],
    message:
      "A restricted entry carries no trigger. Record an ordinary one for it, in words the practice may read",
  });

export type NewIntelligence = z.infer<typeof newIntelligence>;
