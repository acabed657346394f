"use server";

import type { Route } from "next";
import { z } from "zod";
import type { Subject } from "@/lib/permissions/actor";
import { systemsOf } from "@/lib/permissions/figures";
import { linesOf } from "@/lib/plans/action-form";
import { interestForm, itemForm, meetingForm } from "@/lib/plans/meeting-form";
import { action } from "@/lib/server/action";
import {
  closeMeeting,
  declareInterest,
  openMeeting,
  recordItem,
} from "@/lib/server/commands/hold-plan-meeting";
import { findMeeting, type Meeting } from "@/lib/server/queries/plan/meetings";
import { requireActor } from "@/lib/server/session";
import { editor, systemSent } from "../action-sent";
import { loadAgenda, minutesOf } from "@/lib/server/queries/plan/meeting-minutes";

type Held = Subject & { meeting: Meeting };

/** The meeting a form says it is about. */
async function meetingSent(form: FormData): Promise<Held | null> {
  const meeting = await findMeeting(Number(form.get("meeting")));
  if (!meeting || !systemsOf(await requireActor()).includes(meeting.system)) return null;
  return { code: meeting.system, ancestors: [], meeting };
}

const pathOf = ({ meeting }: Held, done: string) => `/plan/meetings/${meeting.id}?done=${done}` as Route;
const of = ({ meeting }: Held) => ({ system: meeting.system, meeting: meeting.id });

export const open = action({
  permission: "plan.meeting-mode",
  subject: systemSent,
  input: meetingForm,
  freeText: ["title", "present"],
  async run({ actor, subject, input: { title, on, present } }) {
    const id = await openMeeting(editor(actor), {
      system: subject.code,
      title,
      on,
      present: linesOf(present),
    });
    return { goTo: `/plan/meetings/${id}` as Route };
  },
});

export const declare = action({
  permission: "plan.meeting-mode",
  subject: meetingSent,
  input: interestForm,
  freeText: ["name", "interest"],
  async run({ actor, subject, input: { steppedOut, ...input } }) {
    const done = await declareInterest(editor(actor), {
      ...of(subject),
      ...input,
      steppedOut: steppedOut === "yes",
    });
    if (done.ok) return { goTo: pathOf(subject, "declared") };
    if (done.error.is === "no-such-action")
      return { errors: { touches: [`There is no action ${done.error.codes.join(", ")} in the plan`] } };
    return { errors: CLOSED[done.error.is] };
  },
});

export const record = action({
  permission: "plan.meeting-mode",
  subject: meetingSent,
  input: z.intersection(itemForm, z.object({ code: z.string(), version: z.coerce.number().int() })),
  freeText: ["decision", "minute"],
  async run({ actor, subject, input }) {
    const { agenda, lines } = await loadAgenda(subject.meeting);
    const line = lines.find(({ code }) => code === input.code);
    const why = agenda.find((each) => each.action === line?.id)?.why ?? [];
    const done = await recordItem(editor(actor), { ...of(subject), ...input, why });
    if (done.ok) return { goTo: pathOf(subject, "recorded") };
    const { error } = done;
    if (error.is !== "stale") return { errors: CLOSED[error.is] };
    return {
      errors: {
        "": [
          `${error.by} recorded meanwhile: “${error.decision}”${error.minute ? `, “${error.minute}”` : ""}. What you typed is kept: send it again to put it in its place`,
        ],
      },
      values: { version: String(error.version) },
    };
  },
});

export const close = action({
  permission: "plan.meeting-mode",
  subject: meetingSent,
  input: z.object({}),
  async run({ actor, subject }) {
    const minutes = await minutesOf(subject.meeting);
    const done = await closeMeeting(editor(actor), { ...of(subject), minutes });
    return done.ok ? { goTo: pathOf(subject, "closed") } : { errors: CLOSED[done.error.is] };
  },
});

const CLOSED = {
  "not-found": { "": ["That was not found"] },
  closed: { "": ["The meeting is closed: its minutes stand as they are"] },
};
