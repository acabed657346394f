"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { dayField, optionalDayField } from "@/lib/forms/day-field";
import type { Actor } from "@/lib/permissions/actor";
import type { DefinitionChange } from "@/lib/programmes/change-definition";
import { readPlan } from "@/lib/readings/plan-text";
import { action } from "@/lib/server/action";
import { today } from "@/lib/server/clock";
import { changeProgramme, dateProgramme } from "@/lib/server/commands/change-programme";
import { setTrajectory } from "@/lib/server/commands/set-trajectory";
import { definitionsOn } from "@/lib/server/queries/metrics";
import type { Programme } from "@/lib/server/queries/programmes/programme";
import { STALE, bodiesField, optionalWords, version, words } from "./form-fields";
import { measureField, optionalMeasureField } from "./measure-field";
import { programmeSent } from "./subject";

const permission = "programme.accept-update";
const subject = programmeSent;

const CHOOSE = "Choose a measure";

export const describeProgramme = action({
  permission,
  subject,
  input: z.object({
    version,
    name: words("Enter what it is called, like Access plan for 2026/27"),
    shortName: words("Enter a short name, like Access plan 2026/27"),
    source: words("Enter the paper it comes from, with its date"),
    bodies: bodiesField,
    lateDays: z.coerce
      .number("Enter days, like 30")
      .int("Enter whole days, like 30")
      .positive("Enter days, like 30"),
    offPlan: z.coerce
      .number("Enter a percentage, like 10")
      .positive("Enter a percentage above 0, like 10")
      .max(100, "Enter a percentage up to 100, like 10")
      .transform((percent) => percent / 100),
  }),
  run: ({ actor, subject: programme, input: { version: seen, ...given } }) =>
    changed(actor, programme, seen, { is: "described", ...given }),
});

export const setProgrammeDates = action({
  permission,
  subject,
  input: z.object({
    version,
    startsOn: dayField("Enter its first day, like 2026-04-01"),
    endsOn: optionalDayField("Enter its last day, like 2027-03-31, or leave it empty"),
  }),
  async run({ actor, subject: programme, input: { version: seen, startsOn, endsOn } }) {
    if (endsOn !== null && endsOn < startsOn)
      return { errors: { endsOn: ["Enter a last day that is not before the first"] } };
    const { system } = programme;
    const done = await dateProgramme(actor, { system, programme, version: seen, startsOn, endsOn });
    return done.ok ? { goTo: pageOf(programme, "dated") } : refused(programme, done.error);
  },
});

export const addDomain = action({
  permission,
  subject,
  input: z.object({
    version,
    name: words("Enter what the domain is called, like Building capacity"),
    workstream: words("Enter its first workstream, like Estates"),
  }),
  run: ({ actor, subject: programme, input: { version: seen, ...given } }) =>
    changed(actor, programme, seen, { is: "domain-added", ...given }),
});

export const addWorkstream = action({
  permission,
  subject,
  input: z.object({
    version,
    domain: z.string().min(1, "Choose a domain"),
    name: words("Enter what it is called, like Estates"),
    about: words("Enter what it is for, in a sentence"),
  }),
  run: ({ actor, subject: programme, input: { version: seen, ...given } }) =>
    changed(actor, programme, seen, { is: "workstream-added", ...given }),
});

export const describeWorkstream = action({
  permission,
  subject,
  input: z.object({
    version,
    of: z.string(),
    name: words("Enter what it is called, like Estates"),
    about: words("Enter what it is for, in a sentence"),
  }),
  run: ({ actor, subject: programme, input: { version: seen, of, ...given } }) =>
    changed(actor, programme, seen, { is: "workstream-described", workstream: of, ...given }),
});

export const removeWorkstream = action({
  permission,
  subject,
  input: z.object({ version, of: z.string() }),
  run: ({ actor, subject: programme, input: { version: seen, of } }) =>
    changed(actor, programme, seen, { is: "workstream-removed", workstream: of }),
});

export const addMeasure = action({
  permission,
  subject,
  input: z.object({ version, of: z.string(), measure: measureField(CHOOSE) }),
  async run({ actor, subject: programme, input: { version: seen, of, measure } }) {
    if ("catalogue" in measure && !(await definitionsOn(today())).has(measure.catalogue))
      return { errors: { measure: [CHOOSE] } };
    return changed(actor, programme, seen, { is: "measure-added", workstream: of, measure });
  },
});

export const removeMeasure = action({
  permission,
  subject,
  input: z.object({ version, of: z.string(), measure: measureField(CHOOSE) }),
  run: ({ actor, subject: programme, input: { version: seen, of, measure } }) =>
    changed(actor, programme, seen, { is: "measure-removed", workstream: of, measure }),
});

export const addFigure = action({
  permission,
  subject,
  input: z.object({
    version,
    name: words("Enter what it counts, like Pharmacies that deliver all three services"),
    shortName: words("Enter a short name, like Pharmacies delivering").max(48, "Keep it to 48 letters"),
    unit: z.enum(["share", "rate", "number"], "Choose what it is"),
    direction: z
      .enum(["1", "-1", "0"], "Choose which way is better")
      .transform(Number)
      .pipe(z.union([z.literal(1), z.literal(-1), z.literal(0)])),
    of: z.enum(["ICB", "Place", "Pharmacy", "Dental", "Trust", "Role"], "Choose of whom it tells"),
    counted: words("Enter what is counted, like pharmacies"),
    cadence: z.enum(["month", "quarter", "year"], "Choose how often"),
    publisher: words("Enter where it comes from, like ICB return"),
  }),
  run: ({ actor, subject: programme, input: { version: seen, ...figure } }) =>
    changed(actor, programme, seen, { is: "figure-added", figure: { ...figure, lagDays: 45 } }),
});

export const addAim = action({
  permission,
  subject,
  input: z.object({
    version,
    words: words("Enter what it is to achieve, like Patients’ experience of access improves"),
    by: words("Enter by when, like 2028"),
    measure: optionalMeasureField(CHOOSE),
  }),
  run: ({ actor, subject: programme, input: { version: seen, ...given } }) =>
    changed(actor, programme, seen, { is: "aim-added", ...given }),
});

export const removeAim = action({
  permission,
  subject,
  input: z.object({ version, aim: z.string() }),
  run: ({ actor, subject: programme, input: { version: seen, aim } }) =>
    changed(actor, programme, seen, { is: "aim-removed", aim }),
});

/** Plans a measure of the catalogue for the whole system: the plan that its own page shows. */
export const planMeasure = action({
  permission,
  subject,
  input: z.object({ measure: z.string(), values: z.string(), reason: optionalWords }),
  async run({ actor, subject: programme, input: { measure, values, reason } }) {
    const { system, definition } = programme;
    const named = definition.domains
      .flatMap(({ workstreams }) => workstreams.flatMap(({ metrics }) => metrics))
      .some((ref) => "catalogue" in ref && ref.catalogue === measure);
    const metric = named ? (await definitionsOn(today())).get(measure) : undefined;
    const read = metric && readPlan(values, metric);
    if (!read?.ok || reason === "") {
      return {
        errors: {
          ...(read ? {} : { measure: [CHOOSE] }),
          ...(read && !read.ok ? { values: [read.error.join(". ")] } : {}),
          ...(reason === "" ? { reason: ["Enter why: readers see it"] } : {}),
        },
      };
    }
    await setTrajectory(actor, {
      ...{ scope: system, metric: measure, organisation: system, points: read.value },
      ...{ reason, by: actor.name },
    });
    return { goTo: pageOf(programme, "planned") };
  },
});

async function changed(actor: Actor, programme: Programme, seen: number, change: DefinitionChange) {
  const { system } = programme;
  const done = await changeProgramme(actor, { system, programme, version: seen, change });
  return done.ok ? { goTo: pageOf(programme, "changed") } : refused(programme, done.error);
}

const REFUSALS = {
  "not-found": "What that was about was not found, or it was taken off",
  "there-already": "That is there already",
  "the-last": "It is the programme’s only workstream. Add another first",
  "in-use":
    "An update, a milestone, a risk or an action of the delivery plan stands for it, so it stays. Rename it, or take the measures off it",
  stale: STALE,
};

function refused(programme: Programme, error: keyof typeof REFUSALS) {
  if (error === "stale") revalidatePath(pageOf(programme, ""));
  return { errors: { "": [REFUSALS[error]] } };
}

function pageOf({ slug }: Programme, done: string): Route {
  return `/programmes/${slug}/set-up${done && `?done=${done}`}` as Route;
}
