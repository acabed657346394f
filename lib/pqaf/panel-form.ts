import { z } from "zod";
import { dayField, optionalDayField } from "@/lib/forms/day-field";
import { CHOICES, type Deciding } from "./decide";
import type { Present } from "./decision";
import { CHAIR } from "./decision-words";
import { isLevel } from "./level";
import { controlsOf, type Seat } from "./panel-seat";

const seenField = z.string().transform((text): number | null => (/^\d+$/.test(text) ? Number(text) : null));

/** What the panel's form sends beside its ticks. What was left out is empty. */
export const panelForm = z
  .object({
    practice: z.string(),
    choice: z.enum(CHOICES, "Choose what the panel decided"),
    level: z.string().default(""),
    reason: z.string().default(""),
    waitsFor: z.string().default(""),
    decidedOn: dayField("Enter the day it was decided, like 2026-01-22"),
    nextReview: optionalDayField("Enter the day of the next review, like 2026-04-22"),
    others: z.string().default(""),
    corrects: seenField.default(null),
    seenDecision: seenField.default(null),
    seenProposal: seenField.default(null),
  })
  .loose();

export type PanelForm = z.output<typeof panelForm>;

/** What a form means, with those of the panel whose boxes are ticked and those named by hand. */
export function decidingOf(form: PanelForm, seats: readonly Seat[]): Deciding {
  const level = form.level === "" ? null : Number(form.level);
  return {
    choice: form.choice,
    level: isLevel(level) ? level : null,
    decidedOn: form.decidedOn,
    reason: form.reason,
    nextReview: form.nextReview,
    waitsFor: form.waitsFor,
    corrects: form.corrects,
    panel: [...seats.flatMap((seat) => presentOf(form, seat)), ...othersOf(form.others)],
  };
}

const FREE_TEXT = ["reason", "waitsFor", "others"];

/** Whether words are typed into a field of the form: the declared interest of each seat among them. */
export function isFreeText(field: string): boolean {
  return FREE_TEXT.includes(field) || field.startsWith("interest-");
}

function presentOf(form: PanelForm, seat: Seat): Present[] {
  const names = controlsOf(seat);
  const steppedOut = form[names.out] === "yes";
  // Who stepped out was there.
  if (form[names.present] !== "yes" && !steppedOut) return [];
  const role = [seat.role, seat.chair && CHAIR].filter(Boolean).join(", ");
  const interest = String(form[names.interest] ?? "").trim() || null;
  return [{ name: seat.name, role, person: seat.person, interest, steppedOut }];
}

/** One a line: name, role, and whatever was declared, parted by commas. */
function othersOf(text: string): Present[] {
  return text.split("\n").flatMap((line) => {
    const [name = "", role = "", ...interest] = line.split(",").map((part) => part.trim());
    if (name === "") return [];
    const declared = interest.join(", ");
    const steppedOut = /\bstepped out\b/i.test(declared);
    return [{ name, role, person: null, interest: declared || null, steppedOut }];
  });
}
