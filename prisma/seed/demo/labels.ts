import type { Category, Mode, Staff, Status, Wait } from "@/lib/appointments/cells";

/** How the practice-level file writes each value. Three waits have two spaces in every edition since 2022. */
export const WAIT_LABELS: Record<Wait, string> = {
  "same-day": "Same Day",
  "1-day": "1 Day",
  "2-7-days": "2 to 7 Days",
  "8-14-days": "8  to 14 Days",
  "15-21-days": "15  to 21 Days",
  "22-28-days": "22  to 28 Days",
  "over-28-days": "More than 28 Days",
  unknown: "Unknown / Data Issue",
};

export const STATUS_LABELS: Record<Status, string> = { attended: "Attended", dna: "DNA", unknown: "Unknown" };

export const STAFF_LABELS: Record<Staff, string> = {
  gp: "GP",
  other: "Other Practice staff",
  unknown: "Unknown",
};

export const MODE_LABELS: Record<Mode, string> = {
  "face-to-face": "Face-to-Face",
  telephone: "Telephone",
  online: "Video Conference/Online",
  "home-visit": "Home Visit",
  unknown: "Unknown",
};

export const CATEGORY_LABELS: Record<Category, string> = {
  gca: "General Consultation Acute",
  gcr: "General Consultation Routine",
  "planned-clinics": "Planned Clinics",
  "planned-procedure": "Planned Clinical Procedure",
  "unplanned-clinical": "Unplanned Clinical Activity",
  "walk-in": "Walk-in",
  "clinical-triage": "Clinical Triage",
  "home-visit": "Home Visit",
  "care-home-visit": "Care Home Visit",
  "group-consultation": "Group Consultation and Group Education",
  "structured-medication-review": "Structured Medication Review",
  "care-home-round": "Patient contact during Care Home Round",
  "care-home-assessment": "Care Home Needs Assessment & Personalised Care and Support Planning",
  "social-prescribing": "Social Prescribing Service",
  "external-service": "Service provided by organisation external to the practice",
  "non-contractual": "Non-contractual chargeable work",
  "other-encounter": "Care Related Encounter but does not fit into any other category",
  inconsistent: "Inconsistent Mapping",
  unmapped: "Unmapped",
};
