"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { systemsOf } from "@/lib/permissions/figures";
import { action } from "@/lib/server/action";
import { changeView } from "@/lib/server/commands/change-view";
import { removeView } from "@/lib/server/commands/remove-view";
import { saveView } from "@/lib/server/commands/save-view";
import { findOwnView } from "@/lib/server/queries/saved-views";
import { requireActor } from "@/lib/server/session";
import { changedView, newView, sharedRoles } from "@/lib/views/view-form";

const NAME_TAKEN = "You have a view of this name already: give this one another";

export const save = action({
  permission: "view.keep",
  subject: async () => {
    const actor = await requireActor();
    const [system] = systemsOf(actor);
    return system === undefined ? null : { code: system, ancestors: [], owner: actor.id };
  },
  input: newView,
  async run({ actor, subject, input: { name, address, ...ticked } }) {
    const saved = await saveView(actor, {
      name,
      address,
      system: subject.code,
      sharedWith: sharedRoles(ticked),
    });
    if (!saved.ok) return { errors: { name: [REFUSALS[saved.error]] } };
    return { goTo: `/views?saved=${saved.value}` as Route };
  },
});

const REFUSALS = {
  "name-taken": NAME_TAKEN,
  "too-many": "You have 100 views already: remove one you no longer use",
};

export const change = action({
  permission: "view.keep",
  subject: async (form) => findOwnView(await requireActor(), text(form, "view")),
  input: changedView,
  async run({ actor, subject, input: { name, ...ticked } }) {
    const changed = await changeView(actor, subject.id, { name, sharedWith: sharedRoles(ticked) });
    if (!changed.ok) return { errors: { name: [NAME_TAKEN] } };
    revalidatePath("/views");
    return { goTo: `/views?saved=${subject.id}` as Route };
  },
});

export const remove = action({
  permission: "view.keep",
  subject: async (form) => findOwnView(await requireActor(), text(form, "view")),
  input: z.object({}),
  async run({ actor, subject }) {
    await removeView(actor, subject.id);
    revalidatePath("/views");
    return { goTo: "/views" as Route };
  },
});

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
