"use server";

import type { Route } from "next";
import { z } from "zod";
import { action } from "@/lib/server/action";
import { addCommitteeReader, endCommitteeReader } from "@/lib/server/commands/set-committee-reader";
import { possibleReaders } from "@/lib/server/queries/programmes/committees";
import { programmeSent } from "./subject";

export const addReader = action({
  permission: "programme.report",
  subject: programmeSent,
  input: z.object({ body: z.string(), person: z.string() }),
  async run({ actor, subject: { slug, system, definition }, input }) {
    const person = (await possibleReaders(system)).find(({ id }) => id === input.person);
    const errors = {
      ...(definition.bodies.includes(input.body) ? {} : { body: ["Choose a committee"] }),
      ...(person ? {} : { person: ["Choose who reads for it"] }),
    };
    if (!person || Object.keys(errors).length > 0) return { errors };
    const done = await addCommitteeReader(actor, { system, body: input.body, person });
    if (!done.ok) return { errors: { person: [`${person.name} reads for it already`] } };
    return { goTo: `/programmes/${slug}/committees?done=added` as Route };
  },
});

export const endReader = action({
  permission: "programme.report",
  subject: programmeSent,
  input: z.object({ member: z.coerce.number().int() }),
  async run({ actor, subject: { slug, system }, input: { member } }) {
    await endCommitteeReader(actor, { system, member });
    return { goTo: `/programmes/${slug}/committees?done=ended` as Route };
  },
});
