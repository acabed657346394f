/** Why a practice's own count and the national figure may differ, in the field's words. */
export const VARIANCE_REASONS = {
  "unmapped-slots": "Slots that are not mapped to a category",
  "inconsistent-mapping": "Slot type mapped to the wrong category, setting or context",
  "other-system": "Held in another system (PCN or enhanced access)",
  "vaccination-clinics": "Vaccination clinics",
  "statuses-not-updated": "Statuses not updated (arrived, left)",
  "outside-the-book": "Appointments outside the book (online or triage list)",
  "duplicate-slots": "Duplicate or embargoed slots",
  "extract-lag": "The book was changed after the national extract",
  "merger-or-code": "Merger or change of practice code",
  "supplier-fault": "Fault of the system’s supplier",
  other: "Something else",
} as const;

export type VarianceReason = keyof typeof VARIANCE_REASONS;

export const VARIANCE_REASON_CODES = Object.keys(VARIANCE_REASONS) as VarianceReason[];

export function isVarianceReason(text: string): text is VarianceReason {
  return Object.hasOwn(VARIANCE_REASONS, text);
}
