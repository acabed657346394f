"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { actionUpdate, UPDATE_WORDS } from "@/lib/plans/action-update";
import { choiceOf, linkForm } from "@/lib/plans/link";
import { codesIn, milestoneForm } from "@/lib/plans/milestone-form";
import { actionSubject } from "@/lib/plans/plan-action";
import { statusName } from "@/lib/plans/status";
import { fail } from "@/lib/result";
import { action } from "@/lib/server/action";
import { endorseAction } from "@/lib/server/commands/endorse-action";
import { followAction } from "@/lib/server/commands/follow-action";
import { linkAction, unlinkAction } from "@/lib/server/commands/link-action";
import { saveMilestone } from "@/lib/server/commands/save-milestone";
import { addDependency, removeDependency } from "@/lib/server/commands/set-dependency";
import { updateDeliveryAction, type UpdateRefusal } from "@/lib/server/commands/update-delivery-action";
import { linkChoices } from "@/lib/server/queries/plan/link-choices";
import { linkedFor, linksOf } from "@/lib/server/queries/plan/linked";
import { actionSent, editor, type FoundAction } from "../action-sent";

const version = z.object({ version: z.coerce.number().int() });

export const update = action({
  permission: "plan.edit-action",
  subject: actionSent,
  input: z.intersection(actionUpdate, version),
  freeText: UPDATE_WORDS,
  async run({ actor, subject, input }) {
    const done = await updateDeliveryAction(editor(actor), { ...of(subject), ...input });
    if (done.ok) return { goTo: pathOf(subject, "updated") };
    if (done.error.is === "stale") {
      revalidatePath(pathOf(subject));
      return stale(done.error);
    }
    return { errors: refused(done.error) };
  },
});

function refused(error: Exclude<UpdateRefusal, { is: "stale" }>): Record<string, string[]> {
  if (error.is === "not-found") return { "": ["That action was not found"] };
  if (error.is === "unexplained-move")
    return { moveReason: ["Enter why the day is moved: it is kept with your name"] };
  return {
    statusReason: [
      `Dates and milestones propose “${statusName(error.proposed)}”: ${error.why}. Enter why it is otherwise`,
    ],
  };
}

/** Theirs is told beside what was typed, which is kept and goes after theirs when it is sent again. */
function stale({
  version: current,
  status,
  due,
  words,
  nextStep,
  by,
}: Extract<UpdateRefusal, { is: "stale" }>) {
  const theirs = [
    `${by} said: ${statusName(status)}, due ${dayName(due)}.`,
    words && `“${words}”`,
    nextStep && `Next: ${nextStep}`,
  ];
  return {
    errors: {
      "": [
        "Someone updated this action while you wrote. Both are below: change yours if you need to, and send it again to put it after theirs",
      ],
    },
    values: { version: String(current), theirs: theirs.filter(Boolean).join(" ") },
  };
}

export const milestone = action({
  permission: "plan.edit-action",
  subject: actionSent,
  input: z.intersection(
    milestoneForm,
    z.object({ milestone: z.coerce.number().int(), version: z.coerce.number().int() }),
  ),
  freeText: ["title", "evidence"],
  async run({ actor, subject, input: { milestone: id, ...input } }) {
    const closed = closedTo(actor, subject, codesIn(input.alsoServes));
    if (closed.length > 0)
      return { errors: { alsoServes: [`Only who may edit ${closed.join(", ")} can add a milestone to it`] } };
    const sent = { ...of(subject), ...input, milestone: id === 0 ? null : id };
    const done = await saveMilestone(editor(actor), sent);
    if (done.ok) return { goTo: pathOf(subject, "milestone") };
    const { error } = done;
    if (error.is === "in-the-future") return { errors: { doneOn: ["The day it was met cannot be to come"] } };
    if (error.is === "no-such-action")
      return { errors: { alsoServes: [`There is no action ${error.codes.join(", ")} in the plan`] } };
    if (error.is === "not-found") return { errors: { "": ["That milestone was not found"] } };
    const met = error.doneOn === null ? "not met" : `met on ${dayName(error.doneOn)}`;
    return {
      errors: {
        "": [
          `Someone changed it meanwhile: “${error.title}”, due ${dayName(error.due)}, ${met}. What you typed is kept: send it again to put it after theirs`,
        ],
      },
      values: { version: String(error.version) },
    };
  },
});

/** Those of an action's plan, by code, that the actor may not edit: a milestone that serves them is written into them. */
function closedTo(actor: Actor, { plan }: FoundAction, codes: readonly string[]): string[] {
  return codes.filter((code) => {
    const line = plan.lines.find((each) => each.code === code);
    return line && !can(actor, "plan.edit-action", actionSubject(line, plan.system));
  });
}

export const depend = action({
  permission: "plan.edit-action",
  subject: actionSent,
  input: z.object({ needs: z.string().min(1, "Choose what it needs") }),
  async run({ actor, subject, input: { needs } }) {
    const done = await addDependency(actor, { ...of(subject), needs });
    if (done.ok) return { goTo: pathOf(subject, "depends") };
    if (done.error.is === "not-found") return { errors: { needs: ["Choose an action of the plan"] } };
    return {
      errors: {
        needs: [
          `That would go round in a circle: ${done.error.circle.join(" needs ")}. One of these needs has to go first`,
        ],
      },
    };
  },
});

export const independ = action({
  permission: "plan.edit-action",
  subject: actionSent,
  input: z.object({ needs: z.string() }),
  async run({ actor, subject, input: { needs } }) {
    const done = await removeDependency(actor, { ...of(subject), needs });
    return done.ok ? { goTo: pathOf(subject, "depends") } : { errors: { "": ["It is gone already"] } };
  },
});

export const connect = action({
  permission: "plan.edit-action",
  subject: actionSent,
  input: linkForm,
  async run({ actor, subject, input: { to } }) {
    const offered = await linkChoices(actor, subject.plan.system);
    const value = choiceOf(to.kind, to.code);
    const chosen = offered.flatMap(({ choices }) => choices).find((each) => each.value === value);
    if (!chosen) return { errors: { to: ["Choose one of those offered"] } };
    // Of the others the name is not everybody's: their code alone is kept.
    const words = to.kind === "WORKSTREAM" ? { words: chosen.name } : {};
    const done = await linkAction(actor, { ...of(subject), kind: to.kind, to: to.code, ...words });
    return done.ok ? { goTo: pathOf(subject, "linked") } : { errors: { "": ["That action was not found"] } };
  },
});

export const disconnect = action({
  permission: "plan.edit-action",
  subject: actionSent,
  input: z.object({ link: z.coerce.number().int() }),
  async run({ actor, subject, input: { link } }) {
    // One that its sender is not told of is to them as one that is not there.
    const { plan, line } = subject;
    const links = (await linksOf(plan.id)).filter((each) => each.action === line.id && each.id === link);
    const [told] = await linkedFor(actor, plan.system, links);
    const done = told ? await unlinkAction(actor, { ...of(subject), link }) : fail(null);
    return done.ok ? { goTo: pathOf(subject, "unlinked") } : { errors: { "": ["It is gone already"] } };
  },
});

export const endorse = action({
  permission: "plan.endorse",
  subject: actionSent,
  input: z.intersection(
    version,
    z.object({
      onBehalfOf: z
        .string()
        .trim()
        .min(1, "Enter on whose behalf, like Coventry GP Alliance")
        .max(120, "Use 120 letters or fewer"),
      words: z.string().trim().max(600),
    }),
  ),
  freeText: ["onBehalfOf", "words"],
  async run({ actor, subject, input }) {
    const done = await endorseAction(editor(actor), { ...of(subject), ...input });
    if (done.ok) return { goTo: pathOf(subject, "endorsed") };
    if (done.error.is === "not-found") return { errors: { "": ["That action was not found"] } };
    return {
      errors: { "": ["It was changed since you read it. Read it again, then endorse it as it now stands"] },
    };
  },
});

export const follow = action({
  permission: "plan.read",
  subject: actionSent,
  input: z.object({ follow: z.enum(["yes", "no"]) }),
  async run({ actor, subject, input }) {
    await followAction({ ...of(subject), person: actor.id }, input.follow === "yes");
    return { goTo: pathOf(subject, input.follow === "yes" ? "followed" : "unfollowed") };
  },
});

function of({ plan, line }: FoundAction) {
  return { system: plan.system, code: line.code };
}

function pathOf({ plan, line }: FoundAction, done?: string): Route {
  const asked = new URLSearchParams({ system: plan.system, ...(done ? { done } : {}) });
  return `/plan/${encodeURIComponent(line.code)}?${asked}` as Route;
}
