"use server";

import type { Route } from "next";
import { z } from "zod";
import { dayField } from "@/lib/forms/day-field";
import type { Actor } from "@/lib/permissions/actor";
import { action } from "@/lib/server/action";
import { changeRisk, type RiskChange } from "@/lib/server/commands/change-risk";
import { optionalWords, version, words } from "./form-fields";
import { riskRefused } from "./risk-refusal";
import { about, workstreamSent, type WorkstreamSent } from "./subject";

const risk = { risk: z.coerce.number().int(), version };

const OWNER = "Enter who owns it, like Chief pharmacist";

export const escalateRisk = action({
  permission: "programme.update-workstream",
  subject: workstreamSent,
  input: z.object({ ...risk, to: z.string() }),
  async run({ actor, subject, input: { to, ...of } }) {
    if (!subject.programme.definition.bodies.includes(to))
      return { errors: { to: ["Choose whom it goes to"] } };
    return changed(actor, subject, of, { is: "escalated", to });
  },
});

export const closeRisk = action({
  permission: "programme.update-workstream",
  subject: workstreamSent,
  input: z.object(risk),
  run: ({ actor, subject, input }) => changed(actor, subject, input, { is: "closed" }),
});

export const describeRisk = action({
  permission: "programme.update-workstream",
  subject: workstreamSent,
  freeText: ["controls", "gaps"],
  input: z.object({
    ...risk,
    owner: words(OWNER),
    controls: optionalWords,
    gaps: optionalWords,
    proximity: optionalWords,
  }),
  run: ({ actor, subject, input: { risk, version, ...said } }) =>
    changed(actor, subject, { risk, version }, { is: "described", ...said }),
});

export const addRiskAction = action({
  permission: "programme.update-workstream",
  subject: workstreamSent,
  freeText: ["title"],
  input: z.object({
    ...risk,
    title: words("Enter what is done, like Map cover after the closures"),
    owner: words("Enter by whom it is done, like Chief pharmacist"),
    due: dayField("Enter the day it is due, like 2026-03-31"),
  }),
  run: ({ actor, subject, input: { risk, version, ...given } }) =>
    changed(actor, subject, { risk, version }, { is: "action-added", ...given }),
});

export const finishRiskAction = action({
  permission: "programme.update-workstream",
  subject: workstreamSent,
  input: z.object({ ...risk, act: z.coerce.number().int() }),
  run: ({ actor, subject, input: { act, ...of } }) =>
    changed(actor, subject, of, { is: "action-done", action: act }),
});

async function changed(
  actor: Actor,
  subject: WorkstreamSent,
  of: { risk: number; version: number },
  change: RiskChange,
) {
  const page = `/programmes/${subject.programme.slug}/risks/${of.risk}`;
  const done = await changeRisk(actor, { ...about(subject, actor.name), ...of, change });
  return done.ok ? { goTo: `${page}?done=changed` as Route } : riskRefused(done.error, page);
}
