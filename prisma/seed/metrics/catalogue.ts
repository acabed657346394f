import type { MetricDefinition } from "@/lib/metrics/definition";
import { ACCESS_APPOINTMENTS } from "./access-appointments";
import { ACCESS_CONTACT } from "./access-contact";
import { AGED_65_AND_OVER } from "./aged-65-and-over";
import { CLINICAL } from "./clinical";
import { DATA_QUALITY } from "./data-quality";
import { EXPERIENCE } from "./experience";
import { MEDICINES } from "./medicines";
import { PREVENTION } from "./prevention";
import { RESILIENCE } from "./resilience";
import { SAFETY } from "./safety";
import { SMOKING_PREVALENCE } from "./smoking-prevalence";
import { TELEPHONE_SHARE } from "./telephone-share";
import { WORKFORCE } from "./workforce";

/** Every measure of the first edition, in the order they are read: by domain, the everyday ones first. */
export const CATALOGUE: readonly MetricDefinition[] = [
  ...ACCESS_APPOINTMENTS,
  TELEPHONE_SHARE,
  ...ACCESS_CONTACT,
  ...EXPERIENCE,
  ...WORKFORCE,
  ...CLINICAL,
  ...MEDICINES,
  ...PREVENTION,
  SMOKING_PREVALENCE,
  ...SAFETY,
  ...RESILIENCE,
  AGED_65_AND_OVER,
  ...DATA_QUALITY,
];
