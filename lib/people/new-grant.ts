import { z } from "zod";
import { parseDay, type Day } from "@/lib/periods/day";
import { ROLES } from "@/lib/permissions/role";

const day = (message: string) =>
  z.string().transform((text, context): Day => {
    const parsed = parseDay(text.trim());
    if (parsed) return parsed;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

/** A grant as an administrator fills it in. Every grant has a last day: it is renewed, not forgotten. */
export const newGrant = z
  .object({
    role: z.enum(ROLES, "Choose a role"),
    startsOn: day("Enter the first day, like 2026-04-01"),
    endsOn: day("Enter the last day, like 2027-03-31"),
    deputy: z.string().optional(),
    clearedRestricted: z.string().optional(),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ["endsOn"],
    message: "The last day must be on or after the first day",
  });
