"use server";

import { z } from "zod";
import type { Route } from "next";
import { dayField } from "@/lib/forms/day-field";
import { patientsIn } from "@/lib/forms/no-patients";
import { problemsOf } from "@/lib/pqaf/never-an-input";
import { savedMeanwhile } from "@/lib/pqaf/draft-words";
import { fieldOf, readFramework } from "@/lib/pqaf/framework-form";
import { LEVELS } from "@/lib/pqaf/level";
import { action } from "@/lib/server/action";
import { today } from "@/lib/server/clock";
import { adoptEdition } from "@/lib/server/commands/adopt-edition";
import { answerComment, commentOnEdition } from "@/lib/server/commands/comment-on-edition";
import { draftEdition } from "@/lib/server/commands/draft-edition";
import { moveDraft } from "@/lib/server/commands/move-draft";
import { saveDraft } from "@/lib/server/commands/save-draft";
import { findEdition, knownTriggers, templateEdition } from "@/lib/server/queries/assurance/editions";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { mayRead } from "./edition";
import { requireActor } from "@/lib/server/session";

const PAGE = "/assurance/framework";

const ofForm = async (form: FormData) => findEdition(Number(form.get("edition")));

export const begin = action({
  permission: "edition.draft",
  subject: async (form) => {
    const edition = await ofForm(form);
    return edition ?? { code: String(form.get("system")), ancestors: [], framework: null };
  },
  input: z.object({ name: z.string().trim().min(1, "Name the draft, like Edition 2, April 2026") }),
  freeText: ["name"],
  async run({ actor, subject, input: { name } }) {
    const from = subject.framework ?? (await templateEdition());
    const id = await draftEdition(actor, { system: subject.code, name, from });
    return { goTo: `${PAGE}/${id}/change` as Route };
  },
});

export const save = action({
  permission: "edition.draft",
  subject: ofForm,
  input: z.record(z.string(), z.string()),
  async run({ actor, subject, input }) {
    const definitions = await definitionsOn(today());
    const directed = [...definitions.values()].filter(({ direction }) => direction !== 0);
    const triggers = await knownTriggers(subject.framework);
    const name = input["name"]?.trim() ?? "";
    const read = readFramework(input, triggers, [
      ...new Set([
        ...directed.map(({ code }) => code),
        ...subject.framework.measures.map(({ metric }) => metric),
      ]),
    ]);
    // Looked at here and not before, so that all that is wrong is told at once.
    const errors = { ...patientsIn(input, FREE_TEXT), ...(read.ok ? {} : read.error) };
    if (name === "") errors["name"] = ["Name the draft, like Edition 2, April 2026"];
    for (const { path, message } of read.ok ? problemsOf(read.value, definitions) : [])
      (errors[fieldOf(path, read.ok ? read.value : subject.framework)] ??= []).push(message);
    if (!read.ok || Object.keys(errors).length > 0) return { errors };
    const version = Number(input["version"]);
    const done = await saveDraft(actor, { id: subject.id, version, name, framework: read.value });
    if (done.ok) return { goTo: `${PAGE}/${subject.id}?done=saved` as Route };
    const now = done.error === "saved-meanwhile" ? await findEdition(subject.id) : null;
    if (!now) return { errors: { "": [REFUSALS[done.error]] } };
    const nameOf = (metric: string) => definitions.get(metric)?.shortName ?? metric;
    return {
      errors: { "": [savedMeanwhile({ name, framework: read.value }, now, nameOf)] },
      values: { version: String(now.version) },
    };
  },
});

const FREE_TEXT = ["name", ...LEVELS.flatMap((level) => [`forum.${level}`, `actions.${level}`])];

export const move = action({
  permission: "edition.draft",
  subject: ofForm,
  input: z.object({ to: z.enum(["sent-for-comment", "given-up"]) }),
  async run({ actor, subject, input: { to } }) {
    const done = await moveDraft(actor, subject.id, to);
    if (!done.ok) return { errors: { "": [REFUSALS[done.error]] } };
    return { goTo: `${PAGE}/${subject.id}?done=${to}` as Route };
  },
});

export const adopt = action({
  permission: "edition.adopt",
  subject: ofForm,
  input: z.object({
    version: z.coerce.number().int(),
    from: dayField("Enter the day it counts from, like 2026-04-01"),
  }),
  async run({ actor, subject, input: { version, from } }) {
    const done = await adoptEdition(actor, { id: subject.id, version, from });
    if (done.ok) return { goTo: `${PAGE}/${subject.id}?done=adopted` as Route };
    const field = done.error === "in-the-past" || done.error === "before-another" ? "from" : "";
    return { errors: { [field]: [REFUSALS[done.error]] } };
  },
});

export const comment = action({
  permission: ["edition.draft", "edition.read-adopted"],
  subject: async (form) => {
    const [actor, edition] = await Promise.all([requireActor(), ofForm(form)]);
    return edition && mayRead(actor, edition) ? edition : null;
  },
  input: z.object({
    words: z.string().trim().min(1, "Enter your comment").max(4000, "Use at most 4,000 characters"),
    onBehalfOf: z.string().trim().max(200, "Use at most 200 characters"),
  }),
  freeText: ["words", "onBehalfOf"],
  async run({ actor, subject, input: { words, onBehalfOf } }) {
    await commentOnEdition(actor, {
      edition: subject.id,
      system: subject.code,
      onBehalfOf: onBehalfOf || null,
      words,
    });
    return { goTo: `${PAGE}/${subject.id}?done=commented#comments` as Route };
  },
});

export const answer = action({
  permission: "edition.draft",
  subject: ofForm,
  input: z.object({
    comment: z.coerce.number().int(),
    answer: z.string().trim().min(1, "Enter the answer").max(4000, "Use at most 4,000 characters"),
  }),
  freeText: ["answer"],
  async run({ actor, subject, input }) {
    const done = await answerComment(actor, { ...input, edition: subject.id, system: subject.code });
    if (done.ok) return { goTo: `${PAGE}/${subject.id}?done=answered#comments` as Route };
    return { errors: { answer: ["Somebody answered it meanwhile: their answer is on the page"] } };
  },
});

const REFUSALS = {
  "no-draft": "It is a draft no more: it was adopted or given up meanwhile",
  "saved-meanwhile": "Somebody saved the draft after you opened it",
  "changed-meanwhile":
    "The draft was changed after you opened this page. Look at it again before you adopt it",
  "in-the-past": "The first day cannot be in the past: past months keep the edition they were proposed by",
  "before-another": "Another adopted edition begins later. The first day must be on or after that one’s",
  "not-right": "The draft does not hold together. Change it and save it again",
};
