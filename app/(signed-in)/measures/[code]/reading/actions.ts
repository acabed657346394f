"use server";

import { z } from "zod";
import type { Route } from "next";
import { dayField } from "@/lib/forms/day-field";
import { ANNOTATION_KINDS, MOST_LETTERS } from "@/lib/readings/annotations";
import { readPlan } from "@/lib/readings/plan-text";
import { action } from "@/lib/server/action";
import { addRebase } from "@/lib/server/commands/add-rebase";
import { annotateLine } from "@/lib/server/commands/annotate-line";
import { setTrajectory } from "@/lib/server/commands/set-trajectory";
import { withdrawFromLine } from "@/lib/server/commands/withdraw-from-line";
import { findLine, pathOf, whose } from "./subject";

const reason = z.string().trim().min(1, "Enter why: readers see it").max(400);

export const annotate = action({
  permission: "metric-definition.propose",
  subject: findLine,
  input: z.object({
    organisation: z.string(),
    measures: z.enum(["this", "every"], "Choose this measure or every measure"),
    kind: z.enum(ANNOTATION_KINDS, "Choose what kind it is"),
    on: dayField("Enter the day it happened, like 2025-06-16"),
    words: z
      .string()
      .trim()
      .min(1, "Enter a few words for the chart, like new telephones")
      .max(MOST_LETTERS, `Use ${MOST_LETTERS} letters or fewer: the words stand on the chart`),
    reason,
  }),
  async run({ actor, subject, input: { organisation, measures, ...input } }) {
    const about = await whose(subject, organisation);
    if (!about) return { errors: { organisation: [UNKNOWN] } };
    const metric = measures === "every" ? null : subject.metric;
    await annotateLine(actor, { ...input, ...about, metric, scope: subject.code, by: actor.name });
    return { goTo: `${pathOf(subject)}done=annotation` as Route };
  },
});

export const rebase = action({
  permission: "metric-definition.edit",
  subject: findLine,
  input: z.object({ organisation: z.string(), period: z.string().trim(), reason }),
  async run({ actor, subject, input }) {
    const about = await whose(subject, input.organisation);
    if (!about) return { errors: { organisation: [UNKNOWN] } };
    const { period, reason: why } = input;
    const done = await addRebase(actor, {
      ...about,
      scope: subject.code,
      metric: subject.metric,
      period,
      reason: why,
      by: actor.name,
    });
    if (done.ok) return { goTo: `${pathOf(subject)}done=rebase` as Route };
    return { errors: { period: [REFUSALS[done.error]] } };
  },
});

const REFUSALS = {
  "no-such-period": "Enter the first period of the new limits, like 2025-04",
  "already-there": "The limits begin anew there already",
};

export const plan = action({
  permission: "metric-definition.edit",
  subject: findLine,
  // The reason is read beside the lines of the plan: what is wrong with either is told at once.
  input: z.object({ organisation: z.string(), values: z.string(), reason: z.string() }),
  async run({ actor, subject, input }) {
    const about = await whose(subject, input.organisation);
    const read = readPlan(input.values, subject.definition);
    const why = reason.safeParse(input.reason);
    if (!about || !read.ok || !why.success) {
      return {
        errors: {
          ...(about ? {} : { organisation: [UNKNOWN] }),
          ...(read.ok ? {} : { values: [read.error.join(". ")] }),
          ...(why.success ? {} : { reason: why.error.issues.map(({ message }) => message) }),
        },
      };
    }
    await setTrajectory(actor, {
      ...about,
      scope: subject.code,
      metric: subject.metric,
      points: read.value,
      reason: why.data,
      by: actor.name,
    });
    return { goTo: `${pathOf(subject)}done=trajectory` as Route };
  },
});

export const withdrawNote = action({
  permission: "metric-definition.propose",
  subject: findLine,
  input: z.object({ id: z.coerce.number().int(), why: reason }),
  async run({ actor, subject, input: { id, why } }) {
    const item = { kind: "annotation" as const, id, scope: subject.code, metric: subject.metric };
    const done = await withdrawFromLine(actor, item, { by: actor.name, reason: why });
    return done.ok ? { goTo: `${pathOf(subject)}done=withdrawn` as Route } : { errors: { "": [GONE] } };
  },
});

export const withdrawDecision = action({
  permission: "metric-definition.edit",
  subject: findLine,
  input: z.object({
    kind: z.enum(["rebase", "trajectory"]),
    id: z.coerce.number().int(),
    of: z.string(),
    why: reason,
  }),
  async run({ actor, subject, input: { kind, id, of, why } }) {
    const about = { scope: subject.code, metric: subject.metric };
    const item =
      kind === "rebase" ? { ...about, kind, id } : { ...about, kind, organisation: of === "" ? null : of };
    const done = await withdrawFromLine(actor, item, { by: actor.name, reason: why });
    return done.ok ? { goTo: `${pathOf(subject)}done=withdrawn` as Route } : { errors: { "": [GONE] } };
  },
});

const UNKNOWN =
  "Enter the code of a practice, PCN or Place in your system, like M84001, or leave it empty for all";
const GONE = "It has been withdrawn already";
