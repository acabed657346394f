import { day } from "@/lib/periods/day";
import type { PlanAction, Theme } from "@/lib/plans/plan-action";

export const THEMES: Theme[] = [
  {
    code: "engagement",
    name: "Engagement and endorsement",
    group: "Enablers",
    segment: false,
    source: "",
    ask: [],
    offer: [],
  },
  {
    code: "urgent",
    name: "Urgent, non-complex",
    group: "Operating model",
    segment: true,
    source: "",
    ask: [],
    offer: [],
  },
];

let made = 0;

/** An action of a plan that starts on 1 April 2025, running and on track on 15 January 2026. */
export function aPlanAction(fields: Partial<PlanAction> = {}): PlanAction {
  made += 1;
  return {
    ...{
      id: made,
      code: `UN-${made}`,
      title: "Library of delivery solutions",
      what: "A library of what works",
    },
    ...{ serves: ["Resilience"], source: "Strategy, section 6", theme: "urgent", band: "MONTHS_12" },
    ...{ startsOn: day("2025-06-01"), due: day("2026-03-31"), firstDue: day("2026-03-31") },
    ...{ owner: "", ownerId: null, sro: "", forum: "", places: [], status: "ON_TRACK", statusReason: "" },
    ...{
      whereItIs: "",
      nextStep: "",
      ask: "",
      offer: "",
      decisionNeeded: "",
      successMeasure: "",
      metric: null,
    },
    ...{ baseline: null, baselinePeriod: null, target: null, practiceImpact: null, equalityImpact: null },
    ...{ illustrative: [], closedOn: null, outcome: null, evidence: null, version: 1, updatedOn: null },
    ...{ createdOn: day("2025-06-01"), milestones: [], needs: [], moves: [], endorsedOn: null },
    endorsedVersion: null,
    ...fields,
  };
}
