import { answerWords, differingFigures } from "@/lib/appointments/answer-words";
import type { Answered } from "@/lib/appointments/return-answers";
import { fieldName } from "@/lib/appointments/return-fields";
import type { ReturnProblem } from "@/lib/appointments/return-problem";
import { figureDefinition } from "@/lib/appointments/returned-figures";
import type { FieldErrors } from "@/lib/forms/form-state";
import { clockTime } from "@/lib/periods/london";
import type { Outcome } from "@/lib/server/action";
import type { NotSaved } from "@/lib/server/commands/save-return";
import type { NotSent } from "@/lib/server/commands/submit-return";
import { answeredIn } from "./asked";
import { NOT_KEPT } from "./practice-sent";

/** Problems as a form shows them: each at its own field. */
export function errorsOf(problems: readonly ReturnProblem[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const problem of problems) {
    const name = problem.figure === null ? problem.field : fieldName(problem.figure, problem.field);
    (errors[name] ??= []).push(problem.message);
  }
  return errors;
}

/** Somebody saved meanwhile: what each figure says there, beside what was typed here, which stays in the form. */
export function notSaved(why: NotSaved, mine: Answered): Outcome {
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

/** Why a return was not sent, in words. */
export function notSent(why: NotSent): Outcome {
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
