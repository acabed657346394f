"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import Papa from "papaparse";
import { z } from "zod";
import { optionalDayField } from "@/lib/forms/day-field";
import { ACCESS_PLAN_STATUSES } from "@/lib/programmes/access-plan";
import { NOT_A_PATIENT, patientsIn } from "@/lib/forms/no-patients";
import { readTypedValues } from "@/lib/programmes/typed-values";
import { reviewOf } from "@/lib/programmes/values-review";
import { action } from "@/lib/server/action";
import { today } from "@/lib/server/clock";
import { recordProgrammeValues } from "@/lib/server/commands/record-programme-values";
import { setAccessPlan } from "@/lib/server/commands/set-access-plan";
import { accessPlansOf } from "@/lib/server/queries/programmes/access-plans";
import type { Programme } from "@/lib/server/queries/programmes/programme";
import { valuesOf } from "@/lib/server/queries/programmes/readings";
import { programmeSent } from "./subject";
import { STALE, optionalWords, version } from "./form-fields";

const UNCLOSED = 'found a quotation mark that is never closed, expected one at each end, like "Rugby, north"';

/** The programme a form of figures is about, with the text of its file where it has one. */
async function figuresSent(form: FormData): Promise<(Programme & { file: string }) | null> {
  const programme = await programmeSent(form);
  const file = form.get("file");
  return programme && { ...programme, file: file instanceof File ? await file.text() : "" };
}

/** Reads figures back first: they are recorded once the same were reviewed. */
export const recordValues = action({
  permission: "programme.accept-update",
  subject: figuresSent,
  freeText: ["rows"],
  input: z.object({
    rows: z.string(),
    reviewed: z.string().default(""),
    [NOT_A_PATIENT]: z.string().default(""),
  }),
  async run({ actor, subject: { file, ...subject }, input }) {
    const { id, slug, system, definition } = subject;
    const rows = plainLines(file || input.rows);
    const asked = patientsIn({ ...input, rows }, ["rows"]);
    if (asked["rows"]) return { errors: asked, values: { rows } };
    const parsed = Papa.parse<string[]>(rows);
    const open = parsed.errors.find(({ code }) => code === "MissingQuotes");
    if (open) return { errors: { rows: [`Line ${(open.row ?? 0) + 1}: ${UNCLOSED}`] }, values: { rows } };
    const read = readTypedValues(parsed.data, definition.metrics);
    if (!read.ok) return { errors: { rows: [read.error.join(". ")] }, values: { rows } };
    if (plainLines(input.reviewed) !== rows) {
      const review = reviewOf(read.value, definition.metrics, await valuesOf(id));
      return { errors: {}, values: { rows, reviewed: rows, review: JSON.stringify(review) } };
    }
    const programme = { id, name: definition.shortName };
    await recordProgrammeValues(actor, { system, programme, values: read.value, by: actor.name });
    return { goTo: `/programmes/${slug}/figures?done=${read.value.length}` as Route };
  },
});

/** A browser sends the ends of lines in its own way. */
function plainLines(text: string): string {
  return text
    .replace(/^\uFEFF/, "")
    .replaceAll(/\r\n?/g, "\n")
    .trimEnd();
}

export const keepAccessPlan = action({
  permission: "programme.accept-update",
  subject: programmeSent,
  freeText: ["words"],
  input: z.object({
    of: z.string(),
    version,
    status: z.enum(ACCESS_PLAN_STATUSES, "Choose how it stands"),
    agreedOn: optionalDayField("Enter the day it was agreed, like 2025-09-30"),
    words: optionalWords,
    link: optionalWords.refine(
      (text) => text === "" || /^\/[^/\\]/.test(text),
      "Enter a path of this site, like /assurance/Z00001/plan",
    ),
  }),
  async run({ actor, subject, input: { of, version: seen, ...given } }) {
    const found = (await accessPlansOf(subject, today())).find(({ code }) => code === of);
    if (!found) return { errors: { "": ["That practice or PCN was not found"] } };
    if (given.status !== "being-developed" && given.agreedOn === null)
      return { errors: { agreedOn: ["Enter the day it was agreed, like 2025-09-30"] } };
    const done = await setAccessPlan(actor, {
      ...given,
      system: subject.system,
      programme: { id: subject.id, name: subject.definition.shortName },
      subject: { code: found.code, name: found.name },
      version: seen,
      by: actor.name,
    });
    if (!done.ok) {
      revalidatePath(`/programmes/${subject.slug}/access-plans`);
      return { errors: { "": [STALE] } };
    }
    return { goTo: `/programmes/${subject.slug}/access-plans?done=kept` as Route };
  },
});
