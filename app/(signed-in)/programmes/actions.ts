"use server";

import type { Route } from "next";
import Papa from "papaparse";
import { z } from "zod";
import { dayField, optionalDayField } from "@/lib/forms/day-field";
import { parsePeriod } from "@/lib/periods/period";
import { ACCESS_PLAN_STATUSES } from "@/lib/programmes/access-plan";
import { RATINGS } from "@/lib/programmes/rating";
import { readTypedValues } from "@/lib/programmes/typed-values";
import { action } from "@/lib/server/action";
import { today } from "@/lib/server/clock";
import { answerUpdate } from "@/lib/server/commands/answer-update";
import { addMilestone, changeMilestone } from "@/lib/server/commands/change-milestone";
import { nameWorkstreamLead } from "@/lib/server/commands/name-workstream-lead";
import { openProgrammePeriod } from "@/lib/server/commands/open-programme-period";
import { recordProgrammeValues } from "@/lib/server/commands/record-programme-values";
import { addRisk, changeRisk, scoreRisk } from "@/lib/server/commands/record-risk";
import { setAccessPlan } from "@/lib/server/commands/set-access-plan";
import { writeUpdate } from "@/lib/server/commands/write-update";
import { accessPlansOf } from "@/lib/server/queries/programmes/access-plans";
import { possibleLeads } from "@/lib/server/queries/programmes/committees";
import { ratingsProposed } from "@/lib/server/queries/programmes/standing";
import { about, openPeriod, programmeSent, workstreamSent } from "./subject";

const words = (message: string) => z.string().trim().min(1, message).max(2000, "Keep it under 2,000 letters");
const any = z.string().trim().max(2000, "Keep it under 2,000 letters");
const version = z.coerce.number().int();
const chosenRating = z.union([z.literal("").transform(() => null), z.enum(RATINGS)]);
const STALE =
  "Someone changed it meanwhile. What you typed is kept: look at the page again, then send it once more";
const five = z.coerce.number("Choose 1 to 5").int().min(1, "Choose 1 to 5").max(5, "Choose 1 to 5");

export const sendUpdate = action({
  permission: "programme.update-workstream",
  subject: workstreamSent,
  freeText: ["thisPeriod", "nextPeriod", "asks", "deliveryReason", "confidenceReason"],
  input: z.object({
    version,
    button: z.enum(["save", "send"]).default("save"),
    thisPeriod: any,
    nextPeriod: any,
    asks: any,
    delivery: chosenRating,
    deliveryReason: any,
    confidence: chosenRating,
    confidenceReason: any,
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
    return {
      errors: { "": [done.error === "stale" ? STALE : "The update of this period is accepted and stays"] },
    };
  },
});

export const acceptUpdate = action({
  permission: "programme.accept-update",
  subject: workstreamSent,
  freeText: ["answer"],
  input: z.object({ version, button: z.enum(["accept", "return"]), answer: any }),
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
    if (!done.ok) return { errors: { "": ["No update waits here any more"] } };
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
    const { definition, id, slug, system } = subject;
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

export const nameLead = action({
  permission: "programme.accept-update",
  subject: workstreamSent,
  input: z.object({
    version,
    person: z.string(),
    lead: any,
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
    if (!done.ok) return { errors: { "": [STALE] } };
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
    words: any,
  }),
  async run({ actor, subject, input: { milestone, version: seen, kind, due, words: why } }) {
    if (kind === "moved" && due === null)
      return { errors: { due: ["Enter the day it is moved to, like 2026-03-31"] } };
    const change = { milestone, version: seen, kind, due: due ?? today(), words: why };
    const done = await changeMilestone(actor, { ...about(subject, actor.name), ...change });
    if (done.ok)
      return { goTo: `/programmes/${subject.programme.slug}/${subject.slug}?done=milestone` as Route };
    const errors = {
      "not-found": { "": ["That milestone was not found"] },
      stale: { "": [STALE] },
      unexplained: { words: ["Enter why: it stays in its history"] },
      "same-day": { due: ["Enter another day than the one it has"] },
    };
    return { errors: errors[done.error] };
  },
});

export const newRisk = action({
  permission: "programme.update-workstream",
  subject: workstreamSent,
  freeText: ["title", "controls", "gaps"],
  input: z.object({
    title: words("Enter what might happen, like Pharmacy closures in one Place"),
    owner: words("Enter who owns it, like Chief pharmacist"),
    controls: any,
    gaps: any,
    proximity: any,
    framework: any,
    ...{
      inherentLikelihood: five,
      inherentImpact: five,
      likelihood: five,
      impact: five,
      targetLikelihood: five,
      targetImpact: five,
    },
  }),
  async run({ actor, subject, input: { title, owner, controls, gaps, proximity, framework, ...scores } }) {
    const risk = await addRisk(actor, {
      ...about(subject, actor.name),
      risk: {
        ...{ title, owner, controls, gaps, proximity, framework },
        inherent: { likelihood: scores.inherentLikelihood, impact: scores.inherentImpact },
        current: { likelihood: scores.likelihood, impact: scores.impact },
        target: { likelihood: scores.targetLikelihood, impact: scores.targetImpact },
      },
    });
    return { goTo: `/programmes/${subject.programme.slug}/risks/${risk}?done=added` as Route };
  },
});

const RISK_REFUSALS = {
  "not-found": { "": ["That risk was not found, or it is closed"] },
  stale: { "": [STALE] },
  "nothing-changed": { likelihood: ["Choose another score than the one it has"] },
};

export const rescore = action({
  permission: "programme.update-workstream",
  subject: workstreamSent,
  freeText: ["words"],
  input: z.object({
    risk: z.coerce.number().int(),
    version,
    likelihood: five,
    impact: five,
    words: words("Enter why its score changes"),
  }),
  async run({ actor, subject, input: { risk, version: seen, likelihood, impact, words: why } }) {
    const given = { risk, version: seen, score: { likelihood, impact }, words: why };
    const done = await scoreRisk(actor, { ...about(subject, actor.name), ...given });
    if (!done.ok) return { errors: RISK_REFUSALS[done.error] };
    return { goTo: `/programmes/${subject.programme.slug}/risks/${risk}?done=scored` as Route };
  },
});

export const riskAct = action({
  permission: "programme.update-workstream",
  subject: workstreamSent,
  freeText: ["title", "controls", "gaps"],
  input: z.object({
    risk: z.coerce.number().int(),
    version,
    button: z.enum(["escalate", "close", "describe", "act", "done"]),
    to: any.default(""),
    owner: any.default(""),
    controls: any.default(""),
    gaps: any.default(""),
    proximity: any.default(""),
    title: any.default(""),
    due: optionalDayField("Enter a day, like 2026-03-31").default(null),
    act: z.coerce.number().int().default(0),
  }),
  async run({ actor, subject, input: { risk, version: seen, button, to, title, owner, due, act, ...said } }) {
    if (button === "escalate" && to === "") return { errors: { to: ["Choose whom it goes to"] } };
    if (button === "act" && (title === "" || due === null || owner === ""))
      return { errors: { title: ["Enter what is done, by whom and by which day"] } };
    const change =
      button === "escalate"
        ? { is: "escalated" as const, to }
        : button === "close"
          ? { is: "closed" as const }
          : button === "done"
            ? { is: "action-done" as const, action: act }
            : button === "act"
              ? { is: "action-added" as const, title, owner, due: due ?? today() }
              : { is: "described" as const, owner, ...said };
    const done = await changeRisk(actor, { ...about(subject, actor.name), risk, version: seen, change });
    if (!done.ok) return { errors: RISK_REFUSALS[done.error] };
    return { goTo: `/programmes/${subject.programme.slug}/risks/${risk}?done=changed` as Route };
  },
});

export const recordValues = action({
  permission: "programme.accept-update",
  subject: programmeSent,
  freeText: ["rows"],
  input: z.object({ rows: z.string() }),
  async run({ actor, subject: { id, slug, system, definition }, input: { rows } }) {
    const parsed = Papa.parse<string[]>(rows.trim(), { skipEmptyLines: true });
    const read = readTypedValues(parsed.data, definition.metrics);
    if (!read.ok) return { errors: { rows: [read.error.join(". ")] } };
    const programme = { id, name: definition.shortName };
    await recordProgrammeValues(actor, { system, programme, values: read.value, by: actor.name });
    return { goTo: `/programmes/${slug}/figures?done=${read.value.length}` as Route };
  },
});

export const keepAccessPlan = action({
  permission: "programme.accept-update",
  subject: programmeSent,
  freeText: ["words"],
  input: z.object({
    of: z.string(),
    version,
    status: z.enum(ACCESS_PLAN_STATUSES, "Choose how it stands"),
    agreedOn: optionalDayField("Enter the day it was agreed, like 2025-09-30"),
    words: any,
    link: any.refine(
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
    if (!done.ok) return { errors: { "": [STALE] } };
    return { goTo: `/programmes/${subject.slug}/access-plans?done=kept` as Route };
  },
});
