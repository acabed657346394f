import { z } from "zod";
import { parseDay, type Day } from "@/lib/periods/day";

/** A day as a form sends it; anything else is answered with the message. */
export function dayField(message: string) {
  return z.string().transform((text, context): Day => {
    const parsed = parseDay(text.trim());
    if (parsed) return parsed;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}

/** The same where it may be left out: null then. */
export function optionalDayField(message: string) {
  return z.string().transform((text, context): Day | null => {
    if (text.trim() === "") return null;
    const parsed = parseDay(text.trim());
    if (parsed) return parsed;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}
