import { addDays, day, type Day } from "@/lib/periods/day";
import { normal, randomFor } from "./random";
import { characterOf } from "./character";

type Question = "safe" | "effective" | "caring" | "responsive" | "well-led";

/** Months for which the newest rating of each practice is uploaded. */
export const RATING_MONTHS = ["2025-09", "2025-10", "2025-11"];

/** 1 inadequate, 2 requires improvement, 3 good, 4 outstanding. */
export type Ratings = {
  overall: number;
  questions: Record<Question, number>;
  publishedOn: Day;
};

/** A practice's newest ratings: nearly all good, as published ones are. */
export function ratingsOf(code: string): Ratings {
  const random = randomFor(`${code} ratings`);
  const { care, access } = characterOf(code);
  const publishedOn = addDays(day("2017-03-01"), Math.floor(random() * 3100));
  const rated = (lean: number) => {
    const score = 0.55 * care + lean + 0.75 * normal(random);
    return score < -1.9 ? 2 : score > 2.1 ? 4 : 3;
  };
  const questions = {
    safe: rated(-0.2),
    effective: rated(0),
    caring: rated(0.2),
    responsive: rated(0.3 * access),
    "well-led": rated(-0.1),
  };
  return { overall: overallOf(Object.values(questions)), questions, publishedOn };
}

/** The regulator's way: two that require improvement make the whole require it; two outstanding make it outstanding. */
function overallOf(ratings: readonly number[]): number {
  const how = (rating: number) => ratings.filter((each) => each === rating).length;
  if (how(2) >= 2) return how(2) >= 4 ? 1 : 2;
  return how(4) >= 2 && how(2) === 0 ? 4 : 3;
}
