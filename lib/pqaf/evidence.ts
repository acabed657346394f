import type { Day } from "@/lib/periods/day";

/** Kinds of contract action, of the General Medical Services contract and those like it. */
export const CONTRACT_ACTIONS = [
  "remedial-notice",
  "breach-notice",
  "sanction",
  "variation",
  "termination",
  "list-closure",
  "caretaking",
] as const;
export type ContractActionType = (typeof CONTRACT_ACTIONS)[number];

/** What soft intelligence is about. */
export const INTELLIGENCE_KINDS = [
  "complaint",
  "visit",
  "safeguarding",
  "infection-prevention",
  "cqc",
  "workforce",
  "premises",
  "other",
] as const;
export type IntelligenceKind = (typeof INTELLIGENCE_KINDS)[number];

/** What an ordinary entry of soft intelligence may carry that an edition may give a floor. */
export const INTELLIGENCE_TRIGGERS = [
  "patient-safety",
  "cqc-urgent-action",
  "unplanned-closure",
  "contractor-lost",
] as const;
export type IntelligenceTrigger = (typeof INTELLIGENCE_TRIGGERS)[number];

/** A rating of one question, 1 inadequate to 4 outstanding, from the day it was published. */
export type Rating = {
  metric: string;
  value: number;
  on: Day;
  from: "reading" | "inspection";
  id: number | null;
};

/** A contract action as the engine sees it: what kind, and from when to when. */
export type LiveContractAction = { id: number; type: ContractActionType; issued: Day; closed: Day | null };

/** An ordinary entry that carries a trigger. A restricted one is never given to the engine. */
export type CarriedTrigger = { id: number; trigger: IntelligenceTrigger; from: Day; ended: Day | null };

/** Everything beside the measures that may hold a floor under a practice's level. */
export type Evidence = {
  ratings: readonly Rating[];
  contractActions: readonly LiveContractAction[];
  carried: readonly CarriedTrigger[];
};

export const NO_EVIDENCE: Evidence = { ratings: [], contractActions: [], carried: [] };
