"use server";

import type { Route } from "next";
import { z } from "zod";
import type { Actor } from "@/lib/permissions/actor";
import { actionForm, FORM_WORDS, type ActionForm } from "@/lib/plans/action-form";
import { codesIn } from "@/lib/plans/milestone-form";
import { action } from "@/lib/server/action";
import { today } from "@/lib/server/clock";
import { saveDeliveryAction, type SaveRefusal } from "@/lib/server/commands/save-delivery-action";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { placesOf } from "@/lib/server/queries/directory";
import { planPeople } from "@/lib/server/queries/plan/plan-people";
import { actionSent, editor, systemSent } from "./action-sent";

const was = z.object({ version: z.coerce.number().int() });

export const addAction = action({
  permission: "plan.edit",
  subject: systemSent,
  input: actionForm,
  freeText: FORM_WORDS,
  run: ({ actor, subject, input }) => save(actor, { system: subject.code, was: null, version: null, input }),
});

export const changeAction = action({
  permission: "plan.edit-action",
  subject: actionSent,
  input: z.intersection(actionForm, was),
  freeText: FORM_WORDS,
  run: ({ actor, subject: { plan, line }, input: { version, ...input } }) =>
    // The code is how everyone refers to it: it stays.
    save(actor, { system: plan.system, was: line.code, version, input: { ...input, code: line.code } }),
});

type Saving = { system: string; was: string | null; version: number | null; input: ActionForm };

async function save(actor: Actor, { system, was: code, version, input }: Saving) {
  const [people, definitions, places] = await Promise.all([
    planPeople(system),
    definitionsOn(today()),
    placesOf({ organisations: [system] }),
  ]);
  const errors: Record<string, string[]> = {};
  if (input.metric !== "" && !definitions.has(input.metric))
    errors.metric = [
      `There is no measure “${input.metric}”. Enter a code like within-2-weeks, or leave it empty`,
    ];
  const unknown = codesIn(input.places).filter((each) => !places.some((place) => place.code === each));
  if (unknown.length > 0)
    errors.places = [
      `There is no Place ${unknown.join(", ")}. There are: ${places.map((place) => place.code).join(", ")}`,
    ];
  if (Object.keys(errors).length > 0) return { errors };
  const ownerId = people.find(({ name }) => name === input.owner)?.id ?? null;
  const done = await saveDeliveryAction(editor(actor), { ...input, system, was: code, version, ownerId });
  if (done.ok)
    return { goTo: `/plan/${encodeURIComponent(input.code)}?system=${system}&done=saved` as Route };
  return refused(done.error);
}

function refused(error: SaveRefusal) {
  if (error.is === "stale") {
    const fields = error.fields.length === 0 ? "nothing that you changed" : error.fields.join(", ");
    return {
      errors: {
        "": [
          `Someone changed this action while you wrote. Yours differs from it in: ${fields}. What you typed is kept: send it again to put it after theirs`,
        ],
      },
      values: { version: String(error.version) },
    };
  }
  const errors = {
    "not-found": { "": ["That action was not found"] },
    "no-theme": { theme: ["Choose a theme of the plan"] },
    "no-date": { firstDue: ["Enter the day it is due, like 2026-09-30"] },
    "code-taken": { code: ["Another action has that code: enter one that is free"] },
  } as const;
  return {
    errors: Object.fromEntries(Object.entries(errors[error.is]).map(([name, words]) => [name, [...words]])),
  };
}
