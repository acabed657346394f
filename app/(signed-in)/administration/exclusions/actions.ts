"use server";

import { z } from "zod";
import type { Route } from "next";
import { dayField } from "@/lib/forms/day-field";
import { newExclusion } from "@/lib/organisations/new-exclusion";
import type { Actor } from "@/lib/permissions/actor";
import { can, scopeOf } from "@/lib/permissions/can";
import { parseDay, type Day } from "@/lib/periods/day";
import { action } from "@/lib/server/action";
import { today } from "@/lib/server/clock";
import { leaveOut } from "@/lib/server/commands/leave-out";
import { rankAgain } from "@/lib/server/commands/rank-again";
import { exclusionsIn } from "@/lib/server/queries/exclusions";
import { findPractice } from "@/lib/server/queries/practices";
import { requireActor } from "@/lib/server/session";

const PAGE = "/administration/exclusions";

export const leave = action({
  permission: "organisations.manage",
  subject: async () => ({ code: "exclusions", ancestors: (await looksAfter()).organisations }),
  input: newExclusion,
  lookUp: async ({ actor, values: { organisation = "", startsOn = "" } }) =>
    (await theirPractice(actor, organisation, parseDay(startsOn.trim()) ?? today()))
      ? {}
      : { organisation: [NOT_THEIRS] },
  async run({ actor, input }) {
    const practice = await theirPractice(actor, input.organisation, input.startsOn);
    if (!practice) return { errors: { organisation: [NOT_THEIRS] } };
    const done = await leaveOut(actor, {
      ...input,
      organisation: practice.code,
      system: practice.system.code,
    });
    if (done.ok) return { goTo: `${PAGE}?done=left-out` as Route };
    return done.error === "no-such-measure"
      ? { errors: { metric: ["Choose a measure from the list"] } }
      : { errors: { organisation: ["It is left out already on some of these days"] } };
  },
});

const NOT_THEIRS = "Enter the code of a practice in your system, like M84001";

async function theirPractice(actor: Actor, code: string, on: Day) {
  const found = await findPractice(code.trim(), on);
  return found && can(actor, "organisations.manage", found) ? found : null;
}

export const end = action({
  permission: "organisations.manage",
  subject: async (form) => {
    const decisions = await exclusionsIn(await looksAfter(), today());
    return decisions.find(({ id }) => String(id) === form.get("exclusion")) ?? null;
  },
  input: z.object({
    lastDay: dayField("Enter the last day it is left out, like 2026-03-31"),
    endReason: z.string().trim().min(1, "Enter why, like It takes part in the contract again"),
  }),
  async run({ actor, subject, input: { lastDay, endReason } }) {
    const [system = ""] = subject.ancestors;
    const done = await rankAgain(actor, {
      exclusion: subject.id,
      endsOn: lastDay,
      reason: endReason,
      system,
    });
    if (done.ok) return { goTo: `${PAGE}?done=ended` as Route };
    return { errors: { lastDay: [REFUSALS[done.error]] } };
  },
});

const REFUSALS = {
  "no-such-decision": "That decision was not found",
  "ends-sooner-already": "It ends sooner already",
  "before-it-started": "The last day cannot be before the day before its first day",
};

async function looksAfter() {
  return scopeOf(await requireActor(), "organisations.manage");
}
