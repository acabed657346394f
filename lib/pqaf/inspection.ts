/** The questions of an inspection, the overall rating first, by the field of the form. */
export const QUESTIONS = ["overall", "safe", "effective", "caring", "responsive", "wellLed"] as const;
export type Question = (typeof QUESTIONS)[number];

export const QUESTION_NAMES: Record<Question, string> = {
  overall: "Overall",
  safe: "Safe",
  effective: "Effective",
  caring: "Caring",
  responsive: "Responsive",
  wellLed: "Well-led",
};

/** The metric that carries the same rating from the CQC's file. */
export const QUESTION_METRICS: Record<Question, string> = {
  overall: "cqc-overall",
  safe: "cqc-safe",
  effective: "cqc-effective",
  caring: "cqc-caring",
  responsive: "cqc-responsive",
  wellLed: "cqc-well-led",
};

/** 1 to 4 as the CQC calls them; worst first. */
export const RATINGS = ["Inadequate", "Requires improvement", "Good", "Outstanding"] as const;

/** "Good", or "Not rated". */
export function ratingName(value: number | null): string {
  return value === null ? "Not rated" : (RATINGS[value - 1] ?? String(value));
}
