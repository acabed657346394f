import type { AttributeKey } from "./attribute";
import { ageBands, patientsIn } from "./older-patients";
import type { Profile } from "./similar";

/** What files say of one practice: its list, patients by age band ("age:0-4" to "age:95+"), and words. */
export type Known = {
  list: number | null;
  ages: Readonly<Record<string, number>> | null;
  attributes: Partial<Record<AttributeKey, { value: string }>>;
};

/** Of those 15 to 19, patients of 15, 16 and 17 are taken to be three in five: the bands say no more. */
const UNDER_18_OF_15_TO_19 = 3 / 5;

/**
 * Students live where so many patients are 20 to 24: in published lists the
 * practices beside a university have three in ten there and the next two.
 */
const STUDENT_SHARE = 1 / 4;

/** The features of a practice as far as they are known; what is not is left out, never 0. */
export function featuresFrom({ list, ages, attributes }: Known): Profile["features"] {
  return {
    ...(list !== null && list > 0 ? { "list-size": list } : {}),
    ...(ages ? sharesOf(ages) : {}),
    ...deprivationOf(attributes["deprivation-score"]?.value),
    ...ruralOf(attributes.rurality?.value),
    ...(saysUniversity(attributes.atypical?.value) ? { university: 1 } : {}),
  };
}

function sharesOf(ages: Readonly<Record<string, number>>): Profile["features"] {
  const bands = ageBands(ages);
  const total = patientsIn(bands);
  if (total === 0) return {};
  const teens = UNDER_18_OF_15_TO_19 * patientsIn(bands.filter(({ from }) => from === 15));
  return {
    "under-18": (patientsIn(bands.filter(({ from }) => from < 15)) + teens) / total,
    "over-65": patientsIn(bands.filter(({ from }) => from >= 65)) / total,
    university: patientsIn(bands.filter(({ from }) => from === 20)) / total >= STUDENT_SHARE ? 1 : 0,
  };
}

function deprivationOf(score: string | undefined): Profile["features"] {
  const value = Number(score);
  return score === undefined || score.trim() === "" || !Number.isFinite(value) ? {} : { deprivation: value };
}

function ruralOf(rurality: string | undefined): Profile["features"] {
  return rurality === undefined ? {} : { rural: /rural/i.test(rurality) ? 1 : 0 };
}

function saysUniversity(atypical: string | undefined): boolean {
  return atypical !== undefined && /university|student/i.test(atypical);
}
