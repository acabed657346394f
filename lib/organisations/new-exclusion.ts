import { z } from "zod";
import { dayField, optionalDayField } from "@/lib/forms/day-field";
import { onceDaysRead } from "@/lib/forms/once-days-read";

/** A decision to leave a practice out of ranking, as it is filled in. No last day: until it is ended. */
export const newExclusion = z
  .object({
    organisation: z.string().trim().min(1, "Enter the code of the practice, like M84001"),
    metric: z.string().transform((code) => code.trim() || null),
    startsOn: dayField("Enter the first day, like 2026-04-01"),
    endsOn: optionalDayField("Enter the last day, like 2027-03-31, or leave it empty"),
    reason: z
      .string()
      .trim()
      .min(10, "Enter the reason in words the practice may read, like Serves homeless people only")
      .max(500, "Enter a reason of 500 characters or fewer"),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || startsOn <= endsOn, {
    path: ["endsOn"],
    message: "The last day must be on or after the first day",
    ...onceDaysRead("startsOn", "endsOn"),
  });

export type NewExclusion = z.infer<typeof newExclusion>;
