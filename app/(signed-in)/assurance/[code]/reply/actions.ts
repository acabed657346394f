"use server";

import { z } from "zod";
import type { Route } from "next";
import { action } from "@/lib/server/action";
import { answerReply } from "@/lib/server/commands/answer-reply";
import { findAssured } from "@/lib/server/queries/assurance/assured-practice";
import { assured } from "../practice-sent";

export const answer = action({
  permission: "level.decide",
  subject: async (form) => {
    const code = form.get("practice");
    return typeof code === "string" ? findAssured(code) : null;
  },
  input: z.object({
    reply: z.string(),
    answer: z
      .string()
      .trim()
      .min(1, "Enter your answer")
      .max(4_000, "Enter an answer of 4,000 characters or fewer"),
  }),
  freeText: ["answer"],
  async run({ actor, subject, input }) {
    const done = await answerReply(actor, assured(subject), input);
    if (done.ok) return { goTo: `/assurance/${subject.code}/reply?done=answered` as Route };
    return { errors: { answer: ["Somebody has answered it meanwhile: look at the page again"] } };
  },
});
