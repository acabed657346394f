import type { OwnMetric } from "@/lib/programmes/programme";
import { BUILDING_CAPACITY } from "./metrics/building-capacity";
import { CUTTING_BUREAUCRACY } from "./metrics/cutting-bureaucracy";
import { EMPOWERING_PATIENTS } from "./metrics/empowering-patients";
import { MODERN_GENERAL_PRACTICE_ACCESS } from "./metrics/modern-general-practice-access";

/** The figures of the delivery plan for recovering access to primary care that no measure of the catalogue gives. */
export const PCARP_METRICS: readonly OwnMetric[] = [
  ...EMPOWERING_PATIENTS,
  ...MODERN_GENERAL_PRACTICE_ACCESS,
  ...BUILDING_CAPACITY,
  ...CUTTING_BUREAUCRACY,
];
