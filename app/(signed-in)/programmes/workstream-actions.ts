"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { dayField, optionalDayField } from "@/lib/forms/day-field";
import { action } from "@/lib/server/action";
import { today } from "@/lib/server/clock";
import { addMilestone, changeMilestone } from "@/lib/server/commands/change-milestone";
import { nameWorkstreamLead } from "@/lib/server/commands/name-workstream-lead";
import { possibleLeads } from "@/lib/server/queries/programmes/committees";
import { about, workstreamSent } from "./subject";
import { STALE, optionalWords, version, words } from "./form-fields";

export const nameLead = action({
  permission: "programme.accept-update",
  subject: workstreamSent,
  input: z.object({
    version,
    person: z.string(),
    lead: optionalWords,
    sro: words("Enter who answers for it, like Director of primary care"),
  }),
  async run({ actor, subject, input: { person, lead, sro, version: seen } }) {
    const found = (await possibleLeads(subject.programme.system)).find(({ id }) => id === person);
    if (!found && lead === "") return { errors: { lead: ["Choose who leads it, or enter a name"] } };
    const done = await nameWorkstreamLead(actor, {
      ...about(subject, actor.name),
      version: seen,
      leadId: found?.id ?? null,
      lead: found?.name ?? lead,
      sro,
    });
    if (!done.ok) {
      revalidatePath(`/programmes/${subject.programme.slug}/${subject.slug}`);
      return { errors: { "": [STALE] } };
    }
    return { goTo: `/programmes/${subject.programme.slug}/${subject.slug}?done=led` as Route };
  },
});

export const newMilestone = action({
  permission: "programme.update-workstream",
  subject: workstreamSent,
  freeText: ["title"],
  input: z.object({
    title: words("Enter what will be done, like Call-back on at every practice"),
    due: dayField("Enter the day it is due, like 2026-03-31"),
  }),
  async run({ actor, subject, input }) {
    await addMilestone(actor, { ...about(subject, actor.name), ...input });
    return { goTo: `/programmes/${subject.programme.slug}/${subject.slug}?done=milestone` as Route };
  },
});

export const updateMilestone = action({
  permission: "programme.update-workstream",
  subject: workstreamSent,
  freeText: ["words"],
  input: z.object({
    milestone: z.coerce.number().int(),
    version,
    kind: z.enum(["moved", "done", "reopened", "stopped"], "Choose what happened"),
    due: optionalDayField("Enter a day, like 2026-03-31"),
    words: optionalWords,
  }),
  async run({ actor, subject, input: { milestone, version: seen, kind, due, words: why } }) {
    if (kind === "moved" && due === null)
      return { errors: { due: ["Enter the day it is moved to, like 2026-03-31"] } };
    const change = { milestone, version: seen, kind, due: due ?? today(), words: why };
    const done = await changeMilestone(actor, { ...about(subject, actor.name), ...change });
    if (done.ok)
      return { goTo: `/programmes/${subject.programme.slug}/${subject.slug}?done=milestone` as Route };
    if (done.error === "stale") revalidatePath(`/programmes/${subject.programme.slug}/${subject.slug}`);
    const errors = {
      "not-found": { "": ["That milestone was not found"] },
      stale: { "": [STALE] },
      unexplained: { words: ["Enter why: it stays in its history"] },
      "same-day": { due: ["Enter another day than the one it has"] },
    };
    return { errors: errors[done.error] };
  },
});
