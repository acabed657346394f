import type { ContractActionType, IntelligenceKind, IntelligenceTrigger } from "./evidence";

/** Kinds of contract action as people call them. */
export const CONTRACT_ACTION_NAMES: Record<ContractActionType, string> = {
  "remedial-notice": "Remedial notice",
  "breach-notice": "Breach notice",
  sanction: "Contract sanction",
  variation: "Contract variation",
  termination: "Termination",
  "list-closure": "List closure",
  caretaking: "Caretaking arrangement",
};

export const INTELLIGENCE_KIND_NAMES: Record<IntelligenceKind, string> = {
  complaint: "Complaint",
  visit: "Visit",
  safeguarding: "Safeguarding",
  "infection-prevention": "Infection prevention and control",
  cqc: "CQC",
  workforce: "Workforce",
  premises: "Premises",
  other: "Other",
};

/** What an entry may carry, where an edition does not say it in its own words. */
export const INTELLIGENCE_TRIGGER_NAMES: Record<IntelligenceTrigger, string> = {
  "patient-safety": "A concern about patient safety",
  "cqc-urgent-action": "Urgent action by the CQC",
  "unplanned-closure": "An unplanned closure",
  "contractor-lost": "A contractor lost",
};
