import { z } from "zod";
import { dayField } from "@/lib/forms/day-field";

const line = (most: number) => z.string().trim().max(most, `Use ${most} letters or fewer`);

/** A meeting to open. Names one a line. */
export const meetingForm = z.object({
  title: line(120).min(1, "Enter what the meeting is, like Primary Care Collaborative"),
  on: dayField("Enter the day of the meeting, like 2026-01-29"),
  present: line(2_000),
});

/** An interest declared, and the codes of the actions it touches. */
export const interestForm = z.object({
  name: line(120).min(1, "Enter who declares it"),
  interest: line(300).min(1, "Enter what it is, like Partner of a practice that would run the service"),
  touches: line(200),
  steppedOut: z.string().optional(),
});

/** What the meeting said of one action. */
export const itemForm = z.object({
  decision: line(300).min(1, "Enter the decision, like Endorsed, or Noted"),
  minute: line(1_000),
});
