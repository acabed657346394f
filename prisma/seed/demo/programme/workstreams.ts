import type { DemoWorkstreams } from "./demo-workstream";
import { BUILDING_CAPACITY } from "./workstreams/building-capacity";
import { CUTTING_BUREAUCRACY } from "./workstreams/cutting-bureaucracy";
import { EMPOWERING_PATIENTS } from "./workstreams/empowering-patients";
import { MODERN_GENERAL_PRACTICE_ACCESS } from "./workstreams/modern-general-practice-access";

/** The demo’s workstreams by domain. Every name, date and word is made up. */
export const WORKSTREAMS: DemoWorkstreams = {
  ...EMPOWERING_PATIENTS,
  ...MODERN_GENERAL_PRACTICE_ACCESS,
  ...BUILDING_CAPACITY,
  ...CUTTING_BUREAUCRACY,
};
