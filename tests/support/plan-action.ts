import { day } from "@/lib/periods/day";
import type { PlanAction, Theme } from "@/lib/plans/plan-action";

export const PLAN_THEMES = ["Finance", "Digital"].map((name): Theme => {
  return { code: name, name, group: "Enablers", segment: false, source: "", ask: [], offer: [] };
});

const ACTION: PlanAction = {
  ...{ id: 1, code: "A-1", title: "Library", what: "", serves: [], source: "", theme: "Finance" },
  ...{ band: "MONTHS_12", startsOn: day("2025-01-01"), due: day("2026-06-30"), firstDue: day("2026-06-30") },
  ...{ owner: "Ann Lee", ownerId: null, sro: "", forum: "", places: [], status: "ON_TRACK" },
  ...{ statusReason: "", whereItIs: "", nextStep: "", ask: "", offer: "", decisionNeeded: "" },
  ...{ successMeasure: "", metric: null, baseline: null, baselinePeriod: null, target: null },
  ...{ practiceImpact: null, equalityImpact: null, illustrative: [], closedOn: null, outcome: null },
  ...{
    evidence: null,
    version: 1,
    updatedOn: day("2026-01-15"),
    createdOn: day("2025-01-01"),
    milestones: [],
  },
  ...{ needs: [], moves: [], endorsedOn: null, endorsedVersion: null },
};

/** An action that goes as planned, heard of on 15 January 2026. Say what matters to the test. */
export function aPlanAction(over: Partial<PlanAction> = {}): PlanAction {
  return { ...ACTION, ...over };
}
