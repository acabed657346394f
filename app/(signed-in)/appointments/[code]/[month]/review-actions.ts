"use server";

import type { Route } from "next";
import { z } from "zod";
import { DISPUTE_MOVES, type DisputeMove } from "@/lib/appointments/dispute-state";
import { RETURNED_FIGURES } from "@/lib/appointments/returned-figures";
import { optionalDayField } from "@/lib/forms/day-field";
import type { Day } from "@/lib/periods/day";
import { deadlineName, londonInstant } from "@/lib/periods/london";
import { action, type Outcome } from "@/lib/server/action";
import {
  acceptReturn,
  releaseReturn,
  sendBackReturn,
  type NotReviewed,
} from "@/lib/server/commands/review-return";
import { settleDisputes } from "@/lib/server/commands/settle-dispute";
import { findReturn } from "@/lib/server/queries/returns/return";
import type { Settlement } from "@/lib/server/returns/settle-on";
import { returnOf } from "./asked";
import { month, pathOf, practiceSent, version } from "./practice-sent";

/** The ICB's answer to what was sent: what becomes of disputed figures, then accepted or sent back. */
export const review = action({
  permission: "return.review",
  subject: practiceSent,
  input: z
    .looseObject({ month, version, decision: z.enum(["accept", "return"]), until: untilDay() })
    .transform((input) => ({ ...input, values: input as unknown as Record<string, string> })),
  freeText: (field) => /^(comment|answer-\d+$)/.test(field),
  async run({ actor, subject, input: { month: of, version: seen, decision, until, values } }) {
    const about = returnOf(subject, of);
    const kept = await findReturn(subject.code, of);
    const settlements = settlementsIn(values, kept?.disputes.map(({ id }) => id) ?? []);
    const answer = { version: seen, settlements };
    const done =
      decision === "accept"
        ? await acceptReturn(actor, about, answer)
        : await sendBackReturn(actor, about, {
            ...answer,
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
    return isDisputeMove(move) ? [{ dispute, move, words: longest(values[`answer-${dispute}`]) }] : [];
  });
}

/** As much of a remark as is kept. */
function longest(text = ""): string {
  return text.trim().slice(0, 1_000);
}

function isDisputeMove(text: string): text is DisputeMove {
  return (DISPUTE_MOVES as readonly string[]).includes(text);
}

function commentsIn(values: Record<string, string>) {
  const about = [...RETURNED_FIGURES, null];
  return about.flatMap((figure) => {
    const words = longest(values[figure === null ? "comment" : `comment-${figure}`]);
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
  if (why.is === "closed") {
    const message = `Enter the last day for the practice to send it again, today or later: corrections closed ${deadlineName(why.editsCloseAt)}`;
    return { errors: { until: [message] } };
  }
  const field = doing === "return" ? "comment" : doing === "release" ? "reason" : "";
  return { errors: { [field]: [why.message] } };
}
