import type { Day } from "@/lib/periods/day";

/** Likelihood and impact, 1 to 5 each. */
export type Score = { likelihood: number; impact: number };

export const SCALE = [1, 2, 3, 4, 5] as const;

export const LIKELIHOODS = ["Rare", "Unlikely", "Possible", "Likely", "Almost certain"] as const;
export const IMPACTS = ["Negligible", "Minor", "Moderate", "Major", "Catastrophic"] as const;

export type Grade = "low" | "moderate" | "high" | "extreme";

/** 1 to 25. */
export function scoreOf({ likelihood, impact }: Score): number {
  return likelihood * impact;
}

/** The NHS five by five: 1 to 3 low, 4 to 6 moderate, 8 to 12 high, 15 to 25 extreme. */
export function gradeOf(score: Score): Grade {
  const product = scoreOf(score);
  if (product >= 15) return "extreme";
  if (product >= 8) return "high";
  return product >= 4 ? "moderate" : "low";
}

/** "16 extreme (4 × 4)": number, word, and how it is made. */
export function scoreWords(score: Score): string {
  return `${scoreOf(score)} ${gradeOf(score)} (${score.likelihood} × ${score.impact})`;
}

export type Scored = Score & { on: Day; by: string; words: string };

export type Risk = {
  id: number;
  workstream: string;
  title: string;
  owner: string;
  controls: string;
  gaps: string;
  proximity: string;
  /** Its line of the board assurance framework, or "". */
  framework: string;
  inherent: Score;
  target: Score;
  escalatedTo: string | null;
  escalatedOn: Day | null;
  closedOn: Day | null;
  version: number;
  /** Every score it was given, oldest first; the last one is the current one. */
  scores: readonly Scored[];
  actions: readonly { id: number; title: string; owner: string; due: Day; doneOn: Day | null }[];
};

/** The score in force on a day: the newest given by then, else the inherent one. */
export function scoreOn({ scores, inherent }: Pick<Risk, "scores" | "inherent">, on: Day): Score {
  return scores.findLast((each) => each.on <= on) ?? inherent;
}

export type Movement = { from: number; to: number; word: "up" | "down" | "unchanged" } | "new";

/** How a risk moved since a day: new where it had no score then. */
export function movementSince(risk: Pick<Risk, "scores" | "inherent">, since: Day, on: Day): Movement {
  if (!risk.scores.some((each) => each.on <= since)) return "new";
  const from = scoreOf(scoreOn(risk, since));
  const to = scoreOf(scoreOn(risk, on));
  return { from, to, word: to > from ? "up" : to < from ? "down" : "unchanged" };
}

export function movementWords(movement: Movement): string {
  if (movement === "new") return "New";
  if (movement.word === "unchanged") return "Unchanged";
  return `${movement.word === "up" ? "Up" : "Down"} from ${movement.from}`;
}

/** Open risks, the highest first; of equal ones the one with the greater impact. */
export function worstRisksFirst(risks: readonly Risk[], on: Day): Risk[] {
  const now = (risk: Risk) => scoreOn(risk, on);
  return risks
    .filter(({ closedOn }) => closedOn === null || closedOn > on)
    .toSorted((a, b) => scoreOf(now(b)) - scoreOf(now(a)) || now(b).impact - now(a).impact || a.id - b.id);
}
