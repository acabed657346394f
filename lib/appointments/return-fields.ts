import { parseDay } from "@/lib/periods/day";
import { MISSED_WHERE_LENGTH, type Answer, type Answered, type Answers } from "./return-answers";
import type { AnswerField } from "./return-problem";
import { RETURNED_FIGURES, type ReturnedFigure } from "./returned-figures";
import { isVarianceReason } from "./variance-reasons";

/** The name of a field of the return's form: "own-total". */
export function fieldName(figure: ReturnedFigure, field: AnswerField | "notHeld"): string {
  return `${field}-${figure}`;
}

/** The fields of free text, which must hold nothing of a patient. */
export const FREE_TEXT: readonly string[] = [
  ...RETURNED_FIGURES.map((figure) => fieldName(figure, "note")),
  "missedWhere",
];

/** No count is longer, and nobody's note is a book. */
const LONGEST = { own: 20, note: 4_000, missedWhere: MISSED_WHERE_LENGTH };

/** What a return's form says. A figure without a choice is not answered; what else was typed with it waits for one. */
export function answeredFrom(values: Readonly<Record<string, string>>): Answered {
  const answers: Answers = {};
  for (const figure of RETURNED_FIGURES) {
    const answer = answerFrom(figure, (field) => values[fieldName(figure, field)] ?? "");
    if (answer) answers[figure] = answer;
  }
  return {
    answers,
    missed: (values["missed"] ?? "").trim().slice(0, LONGEST.own),
    missedWhere: (values["missedWhere"] ?? "").trim().slice(0, LONGEST.missedWhere),
  };
}

function answerFrom(
  figure: ReturnedFigure,
  value: (field: AnswerField | "notHeld") => string,
): Answer | null {
  const kind = value("kind");
  if (kind === "MATCHES") return { kind };
  if (kind !== "DIFFERS") return null;
  const reason = value("reason");
  return {
    kind,
    own: value("own").trim().slice(0, LONGEST.own),
    notHeld: value("notHeld") === "yes",
    reason: isVarianceReason(reason) ? reason : null,
    fixedFrom: parseDay(value("fixedFrom").trim()),
    note: value("note").trim().slice(0, LONGEST.note),
    confirmed: value("confirmed") === "yes",
  };
}

/** The same as a form would send it: what `answeredFrom` reads back. */
export function fieldsOf({ answers, missed, missedWhere }: Answered): Record<string, string> {
  const fields: Record<string, string> = { missed, missedWhere };
  for (const figure of RETURNED_FIGURES) {
    const answer = answers[figure];
    if (!answer) continue;
    fields[fieldName(figure, "kind")] = answer.kind;
    if (answer.kind === "MATCHES") continue;
    fields[fieldName(figure, "own")] = answer.own;
    fields[fieldName(figure, "notHeld")] = answer.notHeld ? "yes" : "";
    fields[fieldName(figure, "reason")] = answer.reason ?? "";
    fields[fieldName(figure, "fixedFrom")] = answer.fixedFrom ?? "";
    fields[fieldName(figure, "note")] = answer.note;
    fields[fieldName(figure, "confirmed")] = answer.confirmed ? "yes" : "";
  }
  return fields;
}
