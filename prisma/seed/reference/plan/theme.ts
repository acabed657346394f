import type { Band } from "@/lib/plans/band";

/** An action as the strategy lists it. Timeframe and dates are illustrative: the strategy gives none. */
export type PlanAction = {
  code: string;
  /** Short, for lists. */
  title: string;
  /** In the strategy’s words. */
  what: string;
  /** The section it stands in. */
  source: string;
  /** Sector themes, principles or ambitions of the strategy that it is for. */
  serves: readonly string[];
  band: Band;
  starts: string;
  due: string;
};

export type PlanTheme = {
  code: string;
  name: string;
  group: "Endorsement" | "Operating model" | "Wider primary care" | "Processes" | "Enablers";
  segment: boolean;
  source: string;
  ask: readonly string[];
  offer: readonly string[];
  actions: readonly PlanAction[];
};

export const DELIVERY_PLAN = "Developing our Delivery Plan";
export const OPERATING_MODEL = "Our target operating model: key ambitions";
