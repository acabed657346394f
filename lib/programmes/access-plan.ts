export const ACCESS_PLAN_STATUSES = ["being-developed", "agreed", "delivered"] as const;
export type AccessPlanStatus = (typeof ACCESS_PLAN_STATUSES)[number];

const NAMES: Record<AccessPlanStatus | "none", string> = {
  none: "None yet",
  "being-developed": "Being developed",
  agreed: "Agreed",
  delivered: "Delivered",
};

export function accessPlanStatusName(status: AccessPlanStatus | "none"): string {
  return NAMES[status];
}

/** How far the plans of a Place have come: of its practices and PCNs, how many agreed one, are at it, or have none yet. */
export type AccessCoverage = { place: string; of: number; agreed: number; developing: number; none: number };

export function accessCoverage(
  plans: readonly { place: string; status: AccessPlanStatus | null }[],
): AccessCoverage[] {
  const places = [...new Set(plans.map(({ place }) => place))];
  return places.map((place) => {
    const its = plans.filter((each) => each.place === place);
    return {
      place,
      of: its.length,
      agreed: its.filter(({ status }) => status === "agreed" || status === "delivered").length,
      developing: its.filter(({ status }) => status === "being-developed").length,
      none: its.filter(({ status }) => status === null).length,
    };
  });
}
