import type { DemoAction } from "./demo-action";
import { DIGITAL } from "./history/digital";
import { ENABLERS } from "./history/enablers";
import { ENGAGEMENT } from "./history/engagement";
import { NON_URGENT } from "./history/non-urgent";
import { PHARMACY_OPTOMETRY_DENTAL } from "./history/pharmacy-optometry-dental";
import { PROCESSES } from "./history/processes";
import { URGENT_COMPLEX } from "./history/urgent-complex";
import { URGENT_NON_COMPLEX } from "./history/urgent-non-complex";
import { WORKFORCE } from "./history/workforce";

/** What has been said of the strategy’s actions, theme by theme in its order. */
export const HISTORY: readonly DemoAction[] = [
  ...ENGAGEMENT,
  ...URGENT_NON_COMPLEX,
  ...URGENT_COMPLEX,
  ...NON_URGENT,
  ...PHARMACY_OPTOMETRY_DENTAL,
  ...PROCESSES,
  ...ENABLERS,
  ...WORKFORCE,
  ...DIGITAL,
];
