import { DIGITAL } from "./digital";
import { COMMS, ESTATES, FINANCE } from "./enablers";
import { ENGAGEMENT } from "./engagement";
import { NON_URGENT_PLANNED } from "./non-urgent-planned";
import { NON_URGENT_PROACTIVE } from "./non-urgent-proactive";
import { PHARMACY_OPTOMETRY_DENTAL } from "./pharmacy-optometry-dental";
import { PROCESSES } from "./processes";
import type { PlanTheme } from "./theme";
import { URGENT_COMPLEX } from "./urgent-complex";
import { URGENT_NON_COMPLEX } from "./urgent-non-complex";
import { WORKFORCE } from "./workforce";

/** The delivery plan that the strategy sketches, by theme in its order. */
export const STRATEGY_PLAN = {
  name: "Primary care delivery plan",
  source: "Coventry and Warwickshire Primary Care Strategy 2024–29",
  /** The month the strategy was approved in. */
  startsOn: "2024-11-01",
  themes: [
    ENGAGEMENT,
    URGENT_NON_COMPLEX,
    URGENT_COMPLEX,
    NON_URGENT_PLANNED,
    NON_URGENT_PROACTIVE,
    PHARMACY_OPTOMETRY_DENTAL,
    PROCESSES,
    FINANCE,
    COMMS,
    WORKFORCE,
    DIGITAL,
    ESTATES,
  ] satisfies readonly PlanTheme[],
} as const;
