"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { answerWords, differingFigures } from "@/lib/appointments/answer-words";
import { DISPUTE_MOVES, type DisputeMove } from "@/lib/appointments/dispute-state";
import { allMatching } from "@/lib/appointments/return-answers";
import { hardErrors, unconfirmed, type ReturnProblem } from "@/lib/appointments/return-checks";
import { answeredFrom, fieldName, FREE_TEXT } from "@/lib/appointments/return-fields";
import { figureDefinition, RETURNED_FIGURES } from "@/lib/appointments/returned-figures";
import type { FieldErrors } from "@/lib/forms/form-state";
import { optionalDayField } from "@/lib/forms/day-field";
import type { Day } from "@/lib/periods/day";
import { clockTime, londonInstant } from "@/lib/periods/london";
import { type Period } from "@/lib/periods/period";
import { action, type Outcome } from "@/lib/server/action";
import {
  acceptReturn,
  releaseReturn,
  sendBackReturn,
  type NotReviewed,
} from "@/lib/server/commands/review-return";
import { saveReturn, type NotSaved } from "@/lib/server/commands/save-return";
import { settleDisputes, type Settlement } from "@/lib/server/commands/settle-dispute";
import { submitReturn, type NotSent } from "@/lib/server/commands/submit-return";
import type { ReturnedPractice } from "@/lib/server/queries/returns/returned-practice";
import { answeredIn, askedMonth, checksOf, onBehalfOf, returnOf } from "./asked";
import { month, NOT_KEPT, practiceSent, version } from "./practice-sent";

/** Everything the form sends: its figures have names of their own (lib/appointments/return-fields.ts). */
const typed = z.looseObject({ month, version, next: z.string().optional() }).transform((input) => ({
  month: input.month,
  version: input.version,
  next: input.next ?? "stay",
  answered: answeredFrom(input as unknown as Record<string, string>),
}));

export const save = action({
  permission: "return.complete",
  subject: practiceSent,
  input: typed,
  freeText: FREE_TEXT,
  async run({ actor, subject, input: { month: of, version: seen, answered, next } }) {
    const done = await saveReturn(actor, returnOf(subject, of), { version: seen, answered });
    if (!done.ok) return notSaved(done.error, answered);
    const at = clockTime(done.value.at);
    if (next === "typing") return { message: at };
    revalidatePath(pathOf(subject, of));
    if (next !== "check") return { goTo: `${pathOf(subject, of)}?done=saved` as Route };
    const problems = await problemsOf(subject, of);
    if (problems.length === 0) return { goTo: `${pathOf(subject, of)}/check` as Route };
    return { errors: errorsOf(problems), values: { version: String(done.value.version) } };
  },
});

/** One click: what was not answered yet matches. */
export const markAll = action({
  permission: "return.complete",
  subject: practiceSent,
  input: z.object({ month, version }),
  async run({ actor, subject, input: { month: of, version: seen } }) {
    const { kept, national } = await askedMonth(subject, of.text);
    const before = answeredIn(kept);
    const answers = { ...allMatching(national?.now.figures ?? {}), ...before.answers };
    const answered = { ...before, answers };
    const done = await saveReturn(actor, returnOf(subject, of), { version: seen, answered });
    if (!done.ok) return notSaved(done.error, answered);
    return { goTo: `${pathOf(subject, of)}/check` as Route };
  },
});

export const send = action({
  permission: "return.complete",
  subject: practiceSent,
  input: z.object({
    month,
    version,
    attestedName: z.string().trim().min(1, "Enter your name, like Samira Khan").max(100),
    attestedRole: z.string().trim().min(1, "Enter your role, like Practice manager").max(100),
  }),
  async run({ actor, subject, input: { month: of, version: seen, attestedName, attestedRole } }) {
    const attestation = { name: attestedName, role: attestedRole, onBehalfBy: onBehalfOf(actor, subject) };
    const done = await submitReturn(actor, returnOf(subject, of), { version: seen, attestation });
    if (!done.ok) return notSent(done.error);
    return { goTo: `${pathOf(subject, of)}?done=sent` as Route };
  },
});

async function problemsOf(subject: ReturnedPractice, of: Period): Promise<ReturnProblem[]> {
  const asked = await askedMonth(subject, of.text);
  const answered = answeredIn(asked.kept);
  const checks = await checksOf(subject, asked, answered);
  return [...hardErrors(asked.national?.now.figures ?? {}, answered), ...unconfirmed(checks, answered)];
}

function errorsOf(problems: readonly ReturnProblem[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const problem of problems) {
    const name = problem.figure === null ? problem.field : fieldName(problem.figure, problem.field);
    (errors[name] ??= []).push(problem.message);
  }
  return errors;
}

/** Somebody saved meanwhile: what each figure says there, beside what was typed here, which stays in the form. */
function notSaved(why: NotSaved, mine: ReturnType<typeof answeredFrom>): Outcome {
  if (why.is === "locked") return { errors: { "": [why.message] } };
  if (why.is !== "stale") return { errors: { "": [NOT_KEPT[why.is]] } };
  const { kept } = why;
  const theirs = answeredIn(kept);
  const who = `${kept.savedByName} at ${clockTime(kept.savedAt)}`;
  const errors: FieldErrors = {
    "": [
      `Saved meanwhile by ${who}. What you typed is still here: save again to keep yours where they differ`,
    ],
  };
  for (const figure of differingFigures(theirs, mine)) {
    const { name } = figureDefinition(figure);
    errors[fieldName(figure, "kind")] = [
      `${name}. ${who}: ${answerWords(theirs.answers[figure])}. You: ${answerWords(mine.answers[figure])}`,
    ];
  }
  if (theirs.missed !== mine.missed || theirs.missedWhere !== mine.missedWhere) {
    errors["missed"] = [
      `Appointments kept elsewhere. ${who}: ${theirs.missed || "none said"} ${theirs.missedWhere}. You: ${mine.missed || "none said"} ${mine.missedWhere}`,
    ];
  }
  return { errors, values: { version: String(kept.version) } };
}

function notSent(why: NotSent): Outcome {
  if (why.is === "locked") return { errors: { "": [why.message] } };
  if (why.is === "problems")
    return { errors: { "": ["Some answers need correcting first. Go back to the figures"] } };
  if (why.is === "revised") {
    return {
      errors: { "": ["National figures were published anew since they were answered. Look at them again"] },
    };
  }
  if (why.is !== "stale") return { errors: { "": [NOT_KEPT[why.is]] } };
  const { kept } = why;
  const [last] = kept.events;
  const words =
    kept.draft === null && last?.move === "submit"
      ? `${last.byName} sent this return at ${clockTime(last.at)}`
      : `${kept.savedByName} changed this return at ${clockTime(kept.savedAt)}`;
  return { errors: { "": [`${words}. Nothing was sent twice: look at the page again before you send it`] } };
}

/** The ICB's answer to what was sent: what becomes of disputed figures, then accepted or sent back. */
export const review = action({
  permission: "return.review",
  subject: practiceSent,
  input: z
    .looseObject({ month, version, decision: z.enum(["accept", "return"]), until: untilDay() })
    .transform((input) => ({ ...input, values: input as unknown as Record<string, string> })),
  freeText: [...RETURNED_FIGURES.map((figure) => `comment-${figure}`), "comment"],
  async run({ actor, subject, input: { month: of, version: seen, decision, until, values } }) {
    const { kept } = await askedMonth(subject, of.text);
    const settlements = settlementsIn(values, kept?.disputes.map(({ id }) => id) ?? []);
    if (kept?.version !== seen)
      return { errors: { "": ["This return has changed since you opened it. Look at the page again"] } };
    const about = returnOf(subject, of);
    if (settlements.length > 0) {
      const settled = await settleDisputes(actor, about, settlements);
      if (!settled.ok) return { errors: { "": [settled.error] } };
    }
    const done =
      decision === "accept"
        ? await acceptReturn(actor, about, { version: seen })
        : await sendBackReturn(actor, about, {
            version: seen,
            comments: commentsIn(values),
            until: endOf(until),
          });
    if (!done.ok) return notReviewed(done.error, decision);
    return {
      goTo: `${pathOf(subject, of)}?done=${decision === "accept" ? "accepted" : "returned"}` as Route,
    };
  },
});

/** What NHS England answered about a figure. */
export const close = action({
  permission: "return.review",
  subject: practiceSent,
  input: z.object({
    month,
    dispute: z.coerce.number().int(),
    words: z.string().trim().min(1, "Enter what NHS England answered").max(600),
  }),
  freeText: ["words"],
  async run({ actor, subject, input: { month: of, dispute, words } }) {
    const done = await settleDisputes(actor, returnOf(subject, of), [{ dispute, move: "close", words }]);
    if (!done.ok) return { errors: { "": [done.error] } };
    return { goTo: `${pathOf(subject, of)}?done=closed` as Route };
  },
});

export const release = action({
  permission: "return.review",
  subject: practiceSent,
  input: z.object({
    month,
    version,
    reason: z.string().trim().min(1, "Enter why it is released, like The practice found 40 more").max(600),
    until: untilDay(),
  }),
  freeText: ["reason"],
  async run({ actor, subject, input: { month: of, version: seen, reason, until } }) {
    const done = await releaseReturn(actor, returnOf(subject, of), {
      ...{ version: seen, reason },
      until: endOf(until),
    });
    if (!done.ok) return notReviewed(done.error, "release");
    return { goTo: `${pathOf(subject, of)}?done=released` as Route };
  },
});

function untilDay() {
  return optionalDayField(
    "Enter the last day for the practice to answer, like 2026-02-13, or leave it empty",
  );
}

/** The end of a working day in London. */
function endOf(on: Day | null): Date | null {
  return on && londonInstant({ day: on, time: "17:00" });
}

function settlementsIn(values: Record<string, string>, disputes: readonly number[]): Settlement[] {
  return disputes.flatMap((dispute) => {
    const move = values[`settle-${dispute}`] ?? "";
    return isDisputeMove(move) ? [{ dispute, move, words: values[`answer-${dispute}`] ?? "" }] : [];
  });
}

function isDisputeMove(text: string): text is DisputeMove {
  return (DISPUTE_MOVES as readonly string[]).includes(text);
}

function commentsIn(values: Record<string, string>) {
  const about = [...RETURNED_FIGURES, null];
  return about.flatMap((figure) => {
    const words = (values[figure === null ? "comment" : `comment-${figure}`] ?? "").trim().slice(0, 1_000);
    return words === "" ? [] : [{ figure, words }];
  });
}

function notReviewed(why: NotReviewed, doing: string): Outcome {
  if (why.is === "disputes-open") {
    const which = why.count === 1 ? "the disputed figure" : `each of the ${why.count} disputed figures`;
    return { errors: { "": [`Say what becomes of ${which} before you accept`] } };
  }
  if (why.is === "stale")
    return { errors: { "": ["This return has changed since you opened it. Look at the page again"] } };
  const field = doing === "return" ? "comment" : doing === "release" ? "reason" : "";
  return { errors: { [field]: [why.message] } };
}

function pathOf({ code }: ReturnedPractice, { text }: Period): string {
  return `/appointments/${code}/${text}`;
}
