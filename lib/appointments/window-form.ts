import { z } from "zod";
import { dayField } from "@/lib/forms/day-field";
import { isTime, londonInstant } from "@/lib/periods/london";
import { parsePeriod } from "@/lib/periods/period";
import { deadlineProblems, type Deadlines } from "./deadlines";

const time = z.string().trim().refine(isTime, "Enter a time of 24 hours, like 17:00");

const dates = {
  dueDay: dayField("Enter the day returns are due, like 2026-01-23"),
  dueTime: time,
  closesDay: dayField("Enter the day the collection closes, like 2026-01-30"),
  closesTime: time,
  editsDay: dayField("Enter the last day for corrections, like 2026-02-06"),
  editsTime: time,
};

const month = z.string().transform((text, context) => {
  const found = parsePeriod(text);
  if (found?.cadence === "month") return found;
  context.addIssue({ code: "custom", message: "Choose a month from the list" });
  return z.NEVER;
});

type Dates = z.output<z.ZodObject<typeof dates>>;

/** The three deadlines of a form, as instants of what London's clocks show. */
function deadlinesOf({ dueDay, dueTime, closesDay, closesTime, editsDay, editsTime }: Dates): Deadlines {
  return {
    dueAt: londonInstant({ day: dueDay, time: dueTime }),
    closesAt: londonInstant({ day: closesDay, time: closesTime }),
    editsCloseAt: londonInstant({ day: editsDay, time: editsTime }),
  };
}

const FIELDS: Record<string, string> = { closesAt: "closesDay", editsCloseAt: "editsDay" };

function inOrder<Value extends Deadlines>(value: Value, context: z.RefinementCtx): Value {
  for (const [field, messages] of Object.entries(deadlineProblems(value)))
    for (const message of messages)
      context.addIssue({ code: "custom", path: [FIELDS[field] ?? ""], message });
  return value;
}

/** The dates of a month's collection, as a form sends them. `version` is the one seen; 0 for a new one. */
export const windowForm = z
  .object({
    month,
    opensOn: dayField("Enter the day practices are asked from, like 2026-01-02"),
    ...dates,
    version: z.coerce.number().int().nonnegative(),
  })
  .transform(({ month, opensOn, version, ...form }, context) =>
    inOrder({ month, opensOn, version, ...deadlinesOf(form) }, context),
  );

/** Longer for one practice, with the reason. */
export const extensionForm = z
  .object({
    month,
    practice: z.string().trim().min(1, "Choose a practice"),
    ...dates,
    reason: z
      .string()
      .trim()
      .min(1, "Enter why the practice has longer, like Its manager is on sick leave")
      .max(500, "Enter the reason in at most 500 characters"),
  })
  .transform(({ month, practice, reason, ...form }, context) =>
    inOrder({ month, practice, reason, ...deadlinesOf(form) }, context),
  );
