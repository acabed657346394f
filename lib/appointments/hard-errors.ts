import { capital } from "@/lib/language/first-letter";
import { formatCount } from "@/lib/figures/format";
import { inSentence } from "./in-sentence";
import {
  ownCount,
  practiceCounts,
  readCount,
  NOTE_LENGTH,
  type Answer,
  type Answered,
} from "./return-answers";
import type { AnswerField, ReturnProblem } from "./return-problem";
import { RETURNED_FIGURES, type FigureCounts, type ReturnedFigure } from "./returned-figures";

/** The hard errors of a return: everything that keeps it from being sent, all at once. */
export function hardErrors(
  national: FigureCounts,
  { answers, missed, missedWhere }: Answered,
): ReturnProblem[] {
  const asked = RETURNED_FIGURES.filter((figure) => national[figure] !== undefined);
  return [
    ...asked.flatMap((figure) => answerErrors({ figure, national: national[figure] }, answers[figure])),
    ...partErrors(national, { answers, missed, missedWhere }),
    ...missedErrors(missed, missedWhere),
  ];
}

type Asked = { figure: ReturnedFigure; national: number | undefined };

function answerErrors({ figure, national }: Asked, answer: Answer | undefined): ReturnProblem[] {
  const name = inSentence(figure);
  const problem = (field: AnswerField, message: string): ReturnProblem => ({ figure, field, message });
  if (!answer) return [problem("kind", `Say whether the figure for ${name} matches your book`)];
  if (answer.kind === "MATCHES") return [];
  const found: ReturnProblem[] = [];
  if (!answer.notHeld) {
    const wrong = countError(answer.own, `your count of ${name}`);
    if (wrong) found.push(problem("own", wrong));
    else if (readCount(answer.own) === national)
      found.push(
        problem("own", `Your count of ${name} is the national figure: choose “Matches”, or correct it`),
      );
  }
  if (answer.reason === null)
    found.push(problem("reason", `Choose why the figure for ${name} does not match`));
  if (answer.reason === "other" && answer.note.trim() === "")
    found.push(
      problem(
        "note",
        `Say in a few words why the figure for ${name} does not match. Nothing about a patient`,
      ),
    );
  if (answer.note.length > NOTE_LENGTH)
    found.push(
      problem("note", `The note on ${name} must be ${formatCount(NOTE_LENGTH)} characters or fewer`),
    );
  return found;
}

/** What is wrong with a count as typed; null where nothing is. */
function countError(text: string, what: string): string | null {
  if (text.trim() === "") return `Enter ${what}, like 512. Enter 0 if there were none`;
  const count = readCount(text);
  if (count === null) return `Enter ${what} in figures, like 512. “${text.trim()}” is not a number`;
  if (!Number.isInteger(count))
    return `Enter ${what} as a whole number, like 512. ${text.trim()} is not whole`;
  if (count < 0) return `Enter ${what} as 0 or more. ${text.trim()} is below zero`;
  return null;
}

/** Figures that together, or alone, are a part of another one. */
const PARTS: readonly { parts: readonly ReturnedFigure[]; whole: ReturnedFigure }[] = [
  { parts: ["staff-gp", "staff-other"], whole: "total" },
  { parts: ["mode-face-to-face", "mode-telephone", "mode-online", "mode-home-visit"], whole: "total" },
  { parts: ["status-attended", "status-dna", "status-unknown"], whole: "total" },
  { parts: ["within-14-days"], whole: "total" },
  { parts: ["same-day"], whole: "within-14-days" },
  { parts: ["urgent"], whole: "total" },
  { parts: ["urgent-same-day"], whole: "urgent" },
  { parts: ["urgent-same-day"], whole: "same-day" },
];

/** Parts that come to more than their whole. National figures among themselves are not the practice's to mend. */
function partErrors(national: FigureCounts, { answers }: Answered): ReturnProblem[] {
  const counts = practiceCounts(national, answers);
  return PARTS.flatMap(({ parts, whole }): ReturnProblem[] => {
    const differing = [...parts, whole].filter((figure) => {
      const answer = answers[figure];
      return answer !== undefined && ownCount(answer) !== null;
    });
    const [at] = differing;
    const sum = parts.reduce((total, part) => total + (counts[part] ?? 0), 0);
    const most = counts[whole];
    if (at === undefined || most === undefined || sum <= most) return [];
    const named = parts.map((part) => `${inSentence(part)} ${formatCount(counts[part] ?? 0)}`).join(", ");
    const together = parts.length === 1 ? `${named} is` : `${named} come to ${formatCount(sum)}, which is`;
    const message = `${capital(together)} more than ${inSentence(whole)}, ${formatCount(most)}. A part cannot be more than the whole`;
    return [{ figure: at, field: "own", message }];
  });
}

function missedErrors(missed: string, where: string): ReturnProblem[] {
  if (missed.trim() === "") {
    if (where.trim() === "") return [];
    const message = `Enter how many appointments were kept at ${where.trim()}, like 514`;
    return [{ figure: null, field: "missed", message }];
  }
  const wrong = countError(missed, "the appointments that national data does not hold");
  if (wrong) return [{ figure: null, field: "missed", message: wrong }];
  if (readCount(missed) !== 0 && where.trim() === "") {
    const message = "Say where these appointments were kept, like Canal Basin hub";
    return [{ figure: null, field: "missedWhere", message }];
  }
  return [];
}
