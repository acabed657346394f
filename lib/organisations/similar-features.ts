import type { AttributeKey } from "./attribute";
import type { Profile } from "./similar";

/** What files say of one practice: its list, patients by age band ("age:0-4" to "age:95+"), and words. */
export type Known = {
  list: number | null;
  ages: Readonly<Record<string, number>> | null;
  attributes: Partial<Record<AttributeKey, { value: string }>>;
};

/** Of those 15 to 19, patients of 15, 16 and 17 are taken to be three in five: the bands say no more. */
const UNDER_18_OF_15_TO_19 = 3 / 5;

/** The features of a practice as far as they are known; what is not is left out, never 0. */
export function featuresFrom({ list, ages, attributes }: Known): Profile["features"] {
  return {
    ...(list !== null && list > 0 ? { "list-size": list } : {}),
    ...(ages ? sharesOf(ages) : {}),
    ...deprivationOf(attributes["deprivation-score"]?.value),
    ...ruralOf(attributes.rurality?.value),
    ...universityOf(attributes.atypical?.value),
  };
}

function sharesOf(ages: Readonly<Record<string, number>>): Profile["features"] {
  const bands = Object.entries(ages).flatMap(([cell, patients]) => {
    const from = /^age:(\d+)/.exec(cell)?.[1];
    return from === undefined ? [] : [{ from: Number(from), patients }];
  });
  const total = sum(bands);
  if (total === 0) return {};
  const teens = UNDER_18_OF_15_TO_19 * sum(bands.filter(({ from }) => from === 15));
  return {
    "under-18": (sum(bands.filter(({ from }) => from < 15)) + teens) / total,
    "over-65": sum(bands.filter(({ from }) => from >= 65)) / total,
  };
}

function sum(bands: readonly { patients: number }[]): number {
  return bands.reduce((total, { patients }) => total + patients, 0);
}

function deprivationOf(score: string | undefined): Profile["features"] {
  const value = Number(score);
  return score === undefined || score.trim() === "" || !Number.isFinite(value) ? {} : { deprivation: value };
}

function ruralOf(rurality: string | undefined): Profile["features"] {
  return rurality === undefined ? {} : { rural: /rural/i.test(rurality) ? 1 : 0 };
}

/** Known only where the file says what makes a practice unlike others. */
function universityOf(atypical: string | undefined): Profile["features"] {
  return atypical === undefined ? {} : { university: /university|student/i.test(atypical) ? 1 : 0 };
}
