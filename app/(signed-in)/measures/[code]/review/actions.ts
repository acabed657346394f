"use server";

import { z } from "zod";
import type { Route } from "next";
import { dayField } from "@/lib/forms/day-field";
import { wrongDays } from "@/lib/metrics/review";
import { addressOf } from "@/lib/readings/address";
import { action } from "@/lib/server/action";
import { today } from "@/lib/server/clock";
import { recordReview } from "@/lib/server/commands/record-review";
import { findLine } from "../reading/subject";

export const record = action({
  permission: "metric-definition.edit",
  subject: findLine,
  freeText: ["found"],
  input: z.object({
    edition: z.coerce.number().int(),
    reviewedBy: z.string().trim().min(2, "Enter the name of whoever looked it over").max(100),
    reviewedOn: dayField("Enter the day of the review, like 2026-01-12"),
    nextDue: dayField("Enter the day of the next review, like 2027-01-12"),
    found: z.string().trim().min(1, "Enter what was found, like No change needed").max(400),
  }),
  async run({ actor, subject, input: { edition, reviewedBy, reviewedOn, nextDue, found } }) {
    const errors = wrongDays({ on: reviewedOn, nextDue }, today());
    if (errors) return { errors };
    const done = await recordReview(actor, {
      metric: subject.metric,
      edition,
      system: subject.code,
      by: reviewedBy,
      on: reviewedOn,
      nextDue,
      found,
      recordedBy: actor.name,
    });
    if (!done.ok) return { errors: REFUSALS[done.error] };
    return { goTo: addressOf(`/measures/${subject.metric}/review`, { done: "recorded" }) as Route };
  },
});

const REFUSALS = {
  "no-such-edition": { "": ["There is no such edition of the definition any more: open this page again"] },
  "same-day": { reviewedOn: ["A review by that person on that day is recorded already"] },
};
