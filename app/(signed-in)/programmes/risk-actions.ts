"use server";

import type { Route } from "next";
import { z } from "zod";
import { action } from "@/lib/server/action";
import { addRisk, scoreRisk } from "@/lib/server/commands/record-risk";
import { about, workstreamSent } from "./subject";
import { optionalWords, version, words } from "./form-fields";
import { riskRefused } from "./risk-refusal";

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
    if (!done.ok) return riskRefused(done.error, `/programmes/${subject.programme.slug}/risks/${risk}`);
    return { goTo: `/programmes/${subject.programme.slug}/risks/${risk}?done=scored` as Route };
  },
});
