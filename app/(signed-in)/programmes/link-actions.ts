"use server";

import type { Route } from "next";
import { z } from "zod";
import { workstreamCode } from "@/lib/plans/link";
import { action } from "@/lib/server/action";
import { linkAction, unlinkAction } from "@/lib/server/commands/link-action";
import { actionsLinkedTo } from "@/lib/server/queries/plan/actions-touching";
import { workstreamSent, type WorkstreamSent } from "./subject";

export const linkPlanAction = action({
  permission: "programme.update-workstream",
  subject: workstreamSent,
  input: z.object({ action: z.string().min(1, "Choose an action") }),
  async run({ actor, subject, input: { action: code } }) {
    const { system, slug } = subject.programme;
    const to = workstreamCode(slug, subject.slug);
    const done = await linkAction(actor, { system, code, kind: "WORKSTREAM", to, words: subject.name });
    if (!done.ok) return { errors: { action: ["That action was not found"] } };
    return { goTo: pageOf(subject, "linked") };
  },
});

export const unlinkPlanAction = action({
  permission: "programme.update-workstream",
  subject: workstreamSent,
  input: z.object({ action: z.string(), link: z.coerce.number().int() }),
  async run({ actor, subject, input: { action: code, link } }) {
    const { system, slug } = subject.programme;
    const its = await actionsLinkedTo(system, workstreamCode(slug, subject.slug));
    // Whoever leads a workstream takes off what is linked to it, and nothing else of the action.
    if (!its.some(({ id }) => id === link)) return { errors: { "": ["That link was taken off already"] } };
    await unlinkAction(actor, { system, code, link });
    return { goTo: pageOf(subject, "unlinked") };
  },
});

function pageOf({ programme, slug }: WorkstreamSent, done: string): Route {
  return `/programmes/${programme.slug}/${slug}?done=${done}` as Route;
}
