"use server";

import type { Route } from "next";
import { z } from "zod";
import { savedGroup } from "@/lib/organisations/saved-group";
import type { Actor } from "@/lib/permissions/actor";
import { figuresScope } from "@/lib/permissions/figures";
import { action } from "@/lib/server/action";
import { today } from "@/lib/server/clock";
import { removeGroup } from "@/lib/server/commands/remove-group";
import { changeGroup, saveGroup } from "@/lib/server/commands/save-group";
import { isNamed } from "@/lib/server/queries/peers";
import { practicesOpenOn } from "@/lib/server/queries/places";
import { ownGroup, readerOf } from "@/lib/server/queries/saved-groups";
import { requireActor } from "@/lib/server/session";

const PAGE = "/practices/groups";

export const save = action({
  permission: "practice.view",
  subject: async (form) => readerOf(await requireActor(), text(form, "system")),
  input: savedGroup,
  async run({ actor, subject: { system }, input }) {
    const unknown = await notNamed(actor, system, input.members);
    if (unknown.length > 0) return { errors: { members: [refusal(unknown)] } };
    const saved = await saveGroup(actor, { ...input, system });
    if (!saved.ok) return { errors: { name: [TAKEN] } };
    return { goTo: `${PAGE}?done=saved` as Route };
  },
});

export const change = action({
  permission: "practice.view",
  subject: async (form) => ownGroup(await requireActor(), text(form, "group")),
  input: savedGroup,
  async run({ actor, subject, input }) {
    const unknown = await notNamed(actor, subject.system, input.members);
    if (unknown.length > 0) return { errors: { members: [refusal(unknown)] } };
    const changed = await changeGroup(actor, subject.id, input);
    if (changed.ok) return { goTo: `${PAGE}?done=saved` as Route };
    return {
      errors: changed.error === "name-taken" ? { name: [TAKEN] } : { "": ["That group was not found"] },
    };
  },
});

export const remove = action({
  permission: "practice.view",
  subject: async (form) => ownGroup(await requireActor(), text(form, "group")),
  input: z.object({}),
  async run({ actor, subject }) {
    const removed = await removeGroup(actor, subject.id);
    return removed.ok
      ? { goTo: `${PAGE}?done=removed` as Route }
      : { errors: { "": ["That group was not found"] } };
  },
});

const TAKEN = "You have a group of this name already";

/** The codes that are no open practice the reader may name: a group of them could give a figure away. */
async function notNamed(actor: Actor, system: string, members: readonly string[]): Promise<string[]> {
  const scope = figuresScope(actor, system);
  const practices = await practicesOpenOn(scope, today());
  const named = new Set(practices.filter((each) => isNamed(scope, each)).map(({ code }) => code));
  return members.filter((code) => !named.has(code));
}

function refusal(codes: readonly string[]): string {
  return `Not an open practice that you see by name: ${codes.join(", ")}. Enter codes like M84001, one a line`;
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
