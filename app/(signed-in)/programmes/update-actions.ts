"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { dayField } from "@/lib/forms/day-field";
import { dayName, parsePeriod, period as periodOf } from "@/lib/periods/period";
import { RATINGS } from "@/lib/programmes/rating";
import { updateStateName } from "@/lib/programmes/update";
import { action } from "@/lib/server/action";
import { today } from "@/lib/server/clock";
import { answerUpdate } from "@/lib/server/commands/answer-update";
import { openProgrammePeriod } from "@/lib/server/commands/open-programme-period";
import { writeUpdate, type StandingUpdate } from "@/lib/server/commands/write-update";
import { ratingsProposed } from "@/lib/server/queries/programmes/standing";
import { about, openPeriod, programmeSent, workstreamSent } from "./subject";
import { STALE, optionalWords, version } from "./form-fields";

const chosenRating = z.union([z.literal("").transform(() => null), z.enum(RATINGS)]);

export const sendUpdate = action({
  permission: "programme.update-workstream",
  subject: workstreamSent,
  freeText: ["thisPeriod", "nextPeriod", "asks", "deliveryReason", "confidenceReason"],
  input: z.object({
    version,
    button: z.enum(["save", "send"]).default("save"),
    thisPeriod: optionalWords,
    nextPeriod: optionalWords,
    asks: optionalWords,
    delivery: chosenRating,
    deliveryReason: optionalWords,
    confidence: chosenRating,
    confidenceReason: optionalWords,
  }),
  async run({ actor, subject, input: { button, version: seen, ...said } }) {
    const period = await openPeriod(subject.programme.id);
    if (!period) return { errors: { "": ["No period is open. The programme’s manager opens the next one"] } };
    const errors = {
      ...(button === "send" && said.thisPeriod === ""
        ? { thisPeriod: ["Enter what happened in this period, like 183 of 186 pharmacies deliver"] }
        : {}),
      ...(said.delivery !== null && said.deliveryReason === ""
        ? { deliveryReason: ["Enter why it is rated otherwise than proposed"] }
        : {}),
      ...(said.confidence !== null && said.confidenceReason === ""
        ? { confidenceReason: ["Enter why it is rated otherwise than proposed"] }
        : {}),
    };
    if (Object.keys(errors).length > 0) return { errors };
    const send = button === "send" ? await ratingsProposed(subject.programme, subject, period) : null;
    const done = await writeUpdate(actor, {
      ...about(subject, actor.name),
      period,
      version: seen,
      ...said,
      send,
    });
    const path = `/programmes/${subject.programme.slug}/${subject.slug}`;
    if (done.ok) return { goTo: `${path}${send ? "?done=sent" : "/update?done=saved"}` as Route };
    revalidatePath(`${path}/update`);
    if (done.error.is === "accepted")
      return { errors: { "": ["The update of this period is accepted and stays"] } };
    return { errors: { "": [STALE] }, values: { theirs: theirsOf(done.error.update) } };
  },
});

/** What stands now, told beside what was typed. */
function theirsOf(update: StandingUpdate | null): string {
  if (update === null) return "Nothing: a later period is open";
  const { state, thisPeriod, nextPeriod, asks } = update;
  const said = [
    `${updateStateName(state)}.`,
    `This period: ${thisPeriod || "nothing said"}.`,
    `Next period: ${nextPeriod || "nothing said"}.`,
    `Asks: ${asks || "none"}.`,
  ];
  return said.join(" ").replaceAll("..", ".");
}

export const acceptUpdate = action({
  permission: "programme.accept-update",
  subject: workstreamSent,
  freeText: ["answer"],
  input: z.object({ version, button: z.enum(["accept", "return"]), answer: optionalWords }),
  async run({ actor, subject, input: { button, answer, version: seen } }) {
    const period = await openPeriod(subject.programme.id);
    if (button === "return" && answer === "")
      return { errors: { answer: ["Enter what is missing, like Say when the second trust will answer"] } };
    if (!period) return { errors: { "": ["No period is open"] } };
    const { programme, slug, leadId } = subject;
    const done = await answerUpdate(actor, {
      ...about(subject, actor.name),
      programme: { slug: programme.slug, name: programme.definition.shortName },
      workstream: { id: subject.id, code: slug, name: subject.name, leadId },
      period,
      version: seen,
      returned: button === "return" ? answer : null,
    });
    if (!done.ok) {
      revalidatePath(`/programmes/${programme.slug}/${slug}/update`);
      return {
        errors: { "": ["It was changed or answered meanwhile: read what stands now, then answer it"] },
      };
    }
    return { goTo: `/programmes/${programme.slug}/updates?done=${button}` as Route };
  },
});

export const openNext = action({
  permission: "programme.accept-update",
  subject: programmeSent,
  input: z.object({
    month: z
      .string()
      .refine(
        (text) => parsePeriod(text)?.cadence === "month",
        "Enter the newest month it tells of, like 2025-12",
      ),
    dueOn: dayField("Enter the day updates are due, like 2026-02-13"),
  }),
  async run({ actor, subject, input: { month, dueOn } }) {
    if (dueOn < today()) return { errors: { dueOn: ["Enter a day that is not past"] } };
    const { definition, id, slug, system, endsOn } = subject;
    if (endsOn !== null && periodOf(month).start > endsOn)
      return { errors: { month: [`The programme ended on ${dayName(endsOn)}. Enter a month up to then`] } };
    const all = definition.domains.flatMap(({ workstreams }) => workstreams);
    const done = await openProgrammePeriod(actor, {
      ...{ system, month, dueOn, by: actor.name },
      programme: { id, slug, name: definition.shortName },
      names: new Map(all.map(({ code, name }) => [code, name])),
    });
    if (!done.ok)
      return { errors: { month: ["A period has told of this month already. Enter a later one"] } };
    return { goTo: `/programmes/${slug}/updates?done=opened` as Route };
  },
});
