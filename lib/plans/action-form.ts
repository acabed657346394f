import { z } from "zod";
import { dayField, optionalDayField } from "@/lib/forms/day-field";
import { parsePeriod } from "@/lib/periods/period";
import { BANDS } from "./band";

const line = (most = 160) => z.string().trim().max(most, `Use ${most} letters or fewer`);

/** A figure in the measure's own unit; a share may be written as a percentage. */
const figure = z
  .string()
  .trim()
  .transform((text, context): number | null => {
    if (text === "") return null;
    const share = text.endsWith("%");
    const value = Number(share ? text.slice(0, -1) : text);
    if (Number.isFinite(value)) return share ? value / 100 : value;
    context.addIssue({ code: "custom", message: "Enter a number like 0.85, or a percentage like 85%" });
    return z.NEVER;
  });

/** What an action is, as its form sends it. How it goes is an update's matter. */
export const actionForm = z
  .object({
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9][A-Z0-9.-]{0,11}$/, "Enter a code of letters, digits and hyphens, like UN-9"),
    title: line().min(1, "Enter what is to be done, like Library of delivery solutions"),
    what: line(1_000),
    source: line(300),
    serves: line(1_000),
    theme: z.string().min(1, "Choose a theme"),
    band: z.enum(BANDS, "Choose a timeframe"),
    startsOn: dayField("Enter the day it starts, like 2026-02-01"),
    firstDue: optionalDayField("Enter the day it is due, like 2026-09-30"),
    owner: line(),
    sro: line(),
    forum: line(),
    places: line(300),
    successMeasure: line(300),
    metric: line(60),
    baseline: figure,
    baselinePeriod: line(10).refine(
      (text) => text === "" || parsePeriod(text) !== null,
      "Enter a period like 2025-11, 2025-Q3 or 2025/26",
    ),
    target: figure,
    practiceDone: z.string().optional(),
    practiceOn: optionalDayField("Enter the day it was assessed, like 2026-01-12"),
    practiceFinding: line(600),
    practiceLink: line(300),
    equalityDone: z.string().optional(),
    equalityOn: optionalDayField("Enter the day it was assessed, like 2026-01-12"),
    equalityFinding: line(600),
    equalityLink: line(300),
  })
  .superRefine(({ startsOn, firstDue }, context) => {
    if (firstDue !== null && firstDue < startsOn)
      context.addIssue({ code: "custom", path: ["firstDue"], message: "It cannot be due before it starts" });
  });

export type ActionForm = z.output<typeof actionForm>;

/** Its fields of free text. */
export const FORM_WORDS = [
  "title",
  "what",
  "source",
  "serves",
  "owner",
  "sro",
  "forum",
  "successMeasure",
  "practiceFinding",
  "practiceLink",
  "equalityFinding",
  "equalityLink",
] as const;

/** One a line, as a list. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((each) => each.trim())
    .filter(Boolean);
}
