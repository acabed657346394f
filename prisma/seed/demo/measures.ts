import { ACCESS_MEASURES } from "./measures-of-access";
import { CARE_MEASURES } from "./measures-of-care";
import { PREVENTION_MEASURES } from "./measures-of-prevention";
import type { DemoMeasure } from "./measure";

/** Levels near the published ones of the system, spread as far as practices of one system differ. */
export const MEASURES: readonly DemoMeasure[] = [
  ...ACCESS_MEASURES,
  ...CARE_MEASURES,
  ...PREVENTION_MEASURES,
];
