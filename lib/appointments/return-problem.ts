import type { ReturnedFigure } from "./returned-figures";

/** The parts of a form's line a problem can be about. */
export type AnswerField = "kind" | "own" | "reason" | "note" | "fixedFrom" | "confirmed";

/** What is wrong, where, and what would be right. A figure of null: the appointments national data does not hold. */
export type ReturnProblem =
  | { figure: ReturnedFigure; field: AnswerField; message: string }
  | { figure: null; field: "missed" | "missedWhere"; message: string };
