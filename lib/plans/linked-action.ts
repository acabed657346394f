import type { PlanAction } from "./plan-action";

/** An action of a system's delivery plan as whatever it touches tells of it. */
export type LinkedAction = Pick<PlanAction, "code" | "title" | "status" | "due" | "owner"> & {
  system: string;
};
