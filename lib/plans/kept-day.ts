import { z } from "zod";
import { parseDay, type Day } from "@/lib/periods/day";

/** A day as JSON keeps it. */
export const keptDay = z.string().transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed) return parsed;
  context.addIssue({ code: "custom", message: "not a day" });
  return z.NEVER;
});
