"use server";

import type { Route } from "next";
import { z } from "zod";
import { dayField, optionalDayField } from "@/lib/forms/day-field";
import { dayName } from "@/lib/periods/period";
import { newCode } from "@/lib/programmes/new-code";
import type { ProgrammeDefinition } from "@/lib/programmes/programme";
import { readOutline } from "@/lib/programmes/programme-outline";
import { action } from "@/lib/server/action";
import { addProgramme } from "@/lib/server/commands/add-programme";
import { programmesOf, type Programme } from "@/lib/server/queries/programmes/programme";
import { bodiesField, words } from "./form-fields";

export const newProgramme = action({
  permission: "programme.accept-update",
  async subject(form) {
    const system = form.get("system");
    return typeof system === "string" ? { code: system, ancestors: [] } : null;
  },
  input: z.object({
    name: words("Enter what it is called, like Access plan for 2026/27"),
    shortName: words("Enter a short name, like Access plan 2026/27"),
    source: words("Enter the paper it comes from, with its date"),
    startsOn: dayField("Enter its first day, like 2026-04-01"),
    endsOn: optionalDayField("Enter its last day, like 2027-03-31, or leave it empty"),
    from: z.string(),
    outline: z.string(),
    bodies: bodiesField,
    closes: z.string(),
  }),
  async run({ actor, subject: { code: system }, input: { from, outline, closes, ...given } }) {
    const { name, shortName, source, bodies, startsOn, endsOn } = given;
    const known = await programmesOf([system]);
    const before = known.find(({ slug }) => slug === from);
    const closed = known.find(({ slug }) => slug === closes);
    const read = before && outline.trim() === "" ? null : readOutline(outline);
    const errors = {
      ...(endsOn !== null && endsOn < startsOn
        ? { endsOn: ["Enter a last day that is not before the first"] }
        : {}),
      ...(closed && closed.startsOn >= startsOn
        ? { startsOn: [`Enter a day after ${closed.definition.shortName} started: it ends the day before`] }
        : {}),
      // What has ended already would run on to the day before this one starts.
      ...(closed?.endsOn
        ? {
            closes: [`Choose none: ${closed.definition.shortName} ends on ${dayName(closed.endsOn)} already`],
          }
        : {}),
      ...(read && !read.ok ? { outline: [read.error.join(". ")] } : {}),
    };
    if (Object.keys(errors).length > 0) return { errors };
    const shape = read?.ok ? { ...EMPTY, domains: read.value } : shapeOf(before);
    const slug = newCode(
      shortName,
      known.map((each) => each.slug),
    );
    const done = await addProgramme(actor, {
      ...{ system, slug, startsOn, endsOn, by: actor.name },
      definition: { ...shape, name, shortName, source, bodies },
      closes: closed ? { id: closed.id, name: closed.definition.shortName } : null,
    });
    if (!done.ok) return { errors: { shortName: ["Enter another: a programme has that name already"] } };
    return { goTo: `/programmes/${slug}/set-up?done=added` as Route };
  },
});

type Shape = Omit<ProgrammeDefinition, "name" | "shortName" | "source" | "bodies">;

const EMPTY: Shape = {
  ...{ domains: [], metrics: [], aims: [], deliverables: [] },
  rules: { lateDays: 30, offPlan: 0.1 },
};

/** What a programme takes from the one before it: all it is, and nothing that was recorded of it. */
function shapeOf(before: Programme | undefined): Shape {
  return before?.definition ?? EMPTY;
}
