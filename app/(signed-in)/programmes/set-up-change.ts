import type { Route } from "next";
import { revalidatePath } from "next/cache";
import type { Actor } from "@/lib/permissions/actor";
import type { DefinitionChange } from "@/lib/programmes/change-definition";
import { newCode } from "@/lib/programmes/new-code";
import { changeProgramme } from "@/lib/server/commands/change-programme";
import type { Programme } from "@/lib/server/queries/programmes/programme";
import { STALE } from "./form-fields";

/**
 * Changes what a programme is, and leads to the part that was changed, opened;
 * where that was taken off, to the list it stood in.
 */
export async function changed(
  actor: Actor,
  programme: Programme,
  seen: number,
  change: DefinitionChange,
  part: string,
) {
  const { system } = programme;
  const done = await changeProgramme(actor, { system, programme, version: seen, change });
  if (!done.ok) return refused(programme, done.error);
  if (change.is === "described") return { goTo: setUpPage(programme, "changed", part) };
  const at = done.value === null ? `${part}s` : partId(part, done.value);
  return { goTo: setUpPage(programme, "changed", at) };
}

/** What a part of the page goes by in its address: a code, or the code that a name would have. */
export function partId(part: string, name: string): string {
  return `${part}-${newCode(name, [])}`;
}

const REFUSALS = {
  "not-found": "What that was about was not found, or it was taken off",
  "there-already": "That is there already",
  "the-last": "It is the programme’s only workstream. Add another first",
  "the-last-measure": "It is the deliverable’s only measure. Add another first, or take the deliverable off",
  "measured-by": "A workstream, an aim or a deliverable is told by it, so it stays. Take it off there first",
  "in-use":
    "An update, a milestone, a risk or an action of the delivery plan stands for it, so it stays. Rename it, or take the measures off it",
  recorded:
    "Values are recorded for it: they would be lost, or read as something else. Its names, its direction and where it comes from can be corrected; for another unit or another rhythm, add a figure",
  stale: STALE,
};

export function refused(programme: Programme, error: keyof typeof REFUSALS) {
  if (error === "stale") revalidatePath(`/programmes/${programme.slug}/set-up`);
  return { errors: { "": [REFUSALS[error]] } };
}

export function setUpPage({ slug }: Programme, done: string, at: string): Route {
  return `/programmes/${slug}/set-up?done=${done}&at=${at}#${at}` as Route;
}
