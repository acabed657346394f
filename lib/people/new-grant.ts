import { z } from "zod";
import { dayField } from "@/lib/forms/day-field";
import { onceDaysRead } from "@/lib/forms/once-days-read";
import { ROLES } from "@/lib/permissions/role";

/** A grant as an administrator fills it in. Every grant has a last day: it is renewed, not forgotten. */
export const newGrant = z
  .object({
    role: z.enum(ROLES, "Choose a role"),
    startsOn: dayField("Enter the first day, like 2026-04-01"),
    endsOn: dayField("Enter the last day, like 2027-03-31"),
    deputy: z.string().optional(),
    clearedRestricted: z.string().optional(),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ["endsOn"],
    message: "The last day must be on or after the first day",
    ...onceDaysRead("startsOn", "endsOn"),
  });
