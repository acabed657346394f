"use server";

import { z } from "zod";
import type { Route } from "next";
import { patientsIn } from "@/lib/forms/no-patients";
import { readDefinition } from "@/lib/metrics/definition-form";
import { editionChanges } from "@/lib/metrics/edition-changes";
import { parseDay } from "@/lib/periods/day";
import { can } from "@/lib/permissions/can";
import { addressOf } from "@/lib/readings/address";
import { action } from "@/lib/server/action";
import { changeDefinition } from "@/lib/server/commands/change-definition";
import {
  acceptDefinition,
  declineDefinition,
  proposeDefinition,
} from "@/lib/server/commands/propose-definition";
import { cellsLike, newestEdition } from "@/lib/server/queries/metrics";
import { findLine } from "../reading/subject";

const pathTo = (metric: string, system: string, done: string) =>
  addressOf(`/measures/${metric}/definition`, { system, done }) as Route;

/** Makes the next edition where the person may edit definitions, and else keeps a proposal. */
export const save = action({
  permission: "metric-definition.propose",
  subject: findLine,
  input: z.record(z.string(), z.string()),
  async run({ actor, subject, input }) {
    const newest = await newestEdition(subject.metric);
    if (!newest) return { errors: { "": [GONE] } };
    const read = readDefinition(input, newest.definition, await cellsLike(newest.definition));
    const from = parseDay(input["from"]?.trim() ?? "");
    const reason = input["reason"]?.trim() ?? "";
    const errors = {
      // Looked at here and not before, so that all that is wrong is told at once.
      ...patientsIn(input, Object.keys(input)),
      ...(read.ok ? {} : read.error),
      ...(from ? {} : { from: ["Enter the day it counts from, like 2026-04-01"] }),
      ...(reason === "" ? { reason: ["Enter why: readers see it"] } : {}),
    };
    if (!read.ok || !from || Object.keys(errors).length > 0) return { errors };
    if (Number(input["base"]) !== newest.edition) {
      const differ = editionChanges(newest.definition, read.value).map(
        ({ field, from: now, to }) => `${field}: ${now} as it is now, ${to} as you typed`,
      );
      const words = `Somebody made edition ${newest.edition} while you were writing. ${differ.join("; ") || "It says the same as yours"}. What you typed is kept below: send it again to put it after theirs`;
      return { errors: { "": [words] }, values: { base: String(newest.edition) } };
    }
    const made = {
      ...{ system: subject.code, definition: read.value, base: newest.edition, from, reason },
      by: actor.name,
    };
    const mayEdit = can(actor, "metric-definition.edit", subject);
    const done = mayEdit
      ? await changeDefinition(actor, made)
      : await proposeDefinition(actor, made, newest.definition);
    if (!done.ok) return { errors: { "": [REFUSALS[done.error]] } };
    return { goTo: pathTo(subject.metric, subject.code, mayEdit ? "changed" : "proposed") };
  },
});

export const answer = action({
  permission: "metric-definition.edit",
  subject: findLine,
  freeText: ["answer"],
  input: z.object({
    id: z.coerce.number().int(),
    to: z.enum(["accept", "decline"]),
    answer: z.string().trim().max(400, "Use at most 400 characters"),
  }),
  async run({ actor, subject, input: { id, to, answer: words } }) {
    if (to === "decline" && words === "") return { errors: { answer: ["Say why it is declined"] } };
    const answered = { id, metric: subject.metric, system: subject.code, by: actor.name, answer: words };
    const done =
      to === "accept" ? await acceptDefinition(actor, answered) : await declineDefinition(actor, answered);
    if (!done.ok) return { errors: { "": [REFUSALS[done.error]] } };
    return { goTo: pathTo(subject.metric, subject.code, to === "accept" ? "changed" : "declined") };
  },
});

const GONE = "There is no such measure any more";
const REFUSALS = {
  "changed-meanwhile":
    "The definition has another edition by now. Compare the two, and propose or make the change anew",
  "nothing-changed": "Nothing is changed: change at least one field",
  "never-an-input": "It draws on a source that is never a measure of a practice here",
  "answered-already": "It has been answered already: the answer is on the page",
};
