"use server";

import { z } from "zod";
import { dayField, optionalDayField } from "@/lib/forms/day-field";
import { readPlan } from "@/lib/readings/plan-text";
import { action } from "@/lib/server/action";
import { today } from "@/lib/server/clock";
import { dateProgramme } from "@/lib/server/commands/change-programme";
import { setTrajectory } from "@/lib/server/commands/set-trajectory";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { bodiesField, optionalWords, version, words } from "./form-fields";
import { measureField } from "./measure-field";
import { changed, refused, setUpPage } from "./set-up-change";
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
    changed(actor, programme, seen, { is: "described", ...given }, "what-it-is"),
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
    return done.ok ? { goTo: setUpPage(programme, "dated", "dates") } : refused(programme, done.error);
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
    changed(actor, programme, seen, { is: "domain-added", ...given }, "workstream"),
});

export const renameDomain = action({
  permission,
  subject,
  input: z.object({
    version,
    domain: z.string(),
    name: words("Enter what the domain is called, like Building capacity"),
  }),
  run: ({ actor, subject: programme, input: { version: seen, ...given } }) =>
    changed(actor, programme, seen, { is: "domain-renamed", ...given }, "domain"),
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
    changed(actor, programme, seen, { is: "workstream-added", ...given }, "workstream"),
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
    changed(actor, programme, seen, { is: "workstream-described", workstream: of, ...given }, "workstream"),
});

export const removeWorkstream = action({
  permission,
  subject,
  input: z.object({ version, of: z.string() }),
  run: ({ actor, subject: programme, input: { version: seen, of } }) =>
    changed(actor, programme, seen, { is: "workstream-removed", workstream: of }, "workstream"),
});

export const addMeasure = action({
  permission,
  subject,
  input: z.object({ version, of: z.string(), measure: measureField(CHOOSE) }),
  async run({ actor, subject: programme, input: { version: seen, of, measure } }) {
    if ("catalogue" in measure && !(await definitionsOn(today())).has(measure.catalogue))
      return { errors: { measure: [CHOOSE] } };
    return changed(actor, programme, seen, { is: "measure-added", workstream: of, measure }, "workstream");
  },
});

export const removeMeasure = action({
  permission,
  subject,
  input: z.object({ version, of: z.string(), measure: measureField(CHOOSE) }),
  run: ({ actor, subject: programme, input: { version: seen, of, measure } }) =>
    changed(actor, programme, seen, { is: "measure-removed", workstream: of, measure }, "workstream"),
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
    return { goTo: setUpPage(programme, "planned", "plan") };
  },
});
