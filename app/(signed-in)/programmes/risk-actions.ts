"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { optionalDayField } from "@/lib/forms/day-field";
import { action } from "@/lib/server/action";
import { today } from "@/lib/server/clock";
import { addRisk, changeRisk, scoreRisk, type RiskRefusal } from "@/lib/server/commands/record-risk";
import { about, workstreamSent } from "./subject";
import { STALE, optionalWords, version, words } from "./form-fields";

const five = z.coerce.number("Choose 1 to 5").int().min(1, "Choose 1 to 5").max(5, "Choose 1 to 5");

export const newRisk = action({
  permission: "programme.update-workstream",
  subject: workstreamSent,
  freeText: ["title", "controls", "gaps"],
  input: z.object({
    title: words("Enter what might happen, like Pharmacy closures in one Place"),
    owner: words("Enter who owns it, like Chief pharmacist"),
    controls: optionalWords,
    gaps: optionalWords,
    proximity: optionalWords,
    framework: optionalWords,
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

/** The page of a risk that was changed meanwhile is drawn anew beside what was typed. */
function refused(error: RiskRefusal, page: string) {
  if (error === "stale") revalidatePath(page);
  return { errors: RISK_REFUSALS[error] };
}

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
    if (!done.ok) return refused(done.error, `/programmes/${subject.programme.slug}/risks/${risk}`);
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
    to: optionalWords.default(""),
    owner: optionalWords.default(""),
    controls: optionalWords.default(""),
    gaps: optionalWords.default(""),
    proximity: optionalWords.default(""),
    title: optionalWords.default(""),
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
    if (!done.ok) return refused(done.error, `/programmes/${subject.programme.slug}/risks/${risk}`);
    return { goTo: `/programmes/${subject.programme.slug}/risks/${risk}?done=changed` as Route };
  },
});
