import type { MetricDefinition } from "@/lib/metrics/definition";
import { ACCESS_APPOINTMENTS } from "./access-appointments";
import { ACCESS_CONTACT } from "./access-contact";
import { CLINICAL } from "./clinical";
import { EXPERIENCE } from "./experience";
import { MEDICINES } from "./medicines";
import { PREVENTION } from "./prevention";
import { RESILIENCE } from "./resilience";
import { SAFETY } from "./safety";
import { WORKFORCE } from "./workforce";

/** Every measure of the first edition, in the order they are read: by domain, the everyday ones first. */
export const CATALOGUE: readonly MetricDefinition[] = [
  ...ACCESS_APPOINTMENTS,
  ...ACCESS_CONTACT,
  ...EXPERIENCE,
  ...WORKFORCE,
  ...CLINICAL,
  ...MEDICINES,
  ...PREVENTION,
  ...SAFETY,
  ...RESILIENCE,
];
