import type { Answer, Answered, Answers } from "@/lib/appointments/return-answers";
import type { FigureCounts, ReturnedFigure } from "@/lib/appointments/returned-figures";

/** The figures that national data gives of a practice in tests. */
export const NATIONAL: Required<FigureCounts> = {
  total: 1_000,
  "staff-gp": 450,
  "staff-other": 550,
  "mode-face-to-face": 600,
  "mode-telephone": 300,
  "mode-online": 80,
  "mode-home-visit": 20,
  "status-attended": 900,
  "status-dna": 40,
  "status-unknown": 60,
  "same-day": 480,
  "within-14-days": 800,
  urgent: 150,
  "urgent-same-day": 90,
};

export function differs(own: string, more: Partial<Extract<Answer, { kind: "DIFFERS" }>> = {}): Answer {
  return {
    ...{ kind: "DIFFERS", own, notHeld: false, reason: "other-system", fixedFrom: null, note: "" },
    confirmed: true,
    ...more,
  };
}

/** Everything matches, save what is given. */
export function answering(answers: Answers = {}, more: Partial<Answered> = {}): Answered {
  const figures = Object.keys(NATIONAL) as ReturnedFigure[];
  const all = Object.fromEntries(figures.map((figure) => [figure, { kind: "MATCHES" as const }]));
  return { answers: { ...all, ...answers }, missed: "", missedWhere: "", ...more };
}
