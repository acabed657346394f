import type { Category, Mode, Staff, Status, Wait } from "./cells";

/**
 * What publishers call each value, over both generations of labels. Spaces are
 * collapsed first (three waits have two after the first number in every file),
 * case is ignored and "&" reads as "and".
 */
const WAIT_LABELS: readonly (readonly [string, Wait])[] = [
  ["Same Day", "same-day"],
  ["1 Day", "1-day"],
  ["2 to 7 Days", "2-7-days"],
  ["8 to 14 Days", "8-14-days"],
  ["15 to 21 Days", "15-21-days"],
  ["22 to 28 Days", "22-28-days"],
  ["More than 28 Days", "over-28-days"],
  ["Unknown / Data Issue", "unknown"], // practice files, and the sub-ICB file to 2021
  ["Unknown / Data Quality", "unknown"], // the sub-ICB file since
  ["Unknown", "unknown"],
  ["Not Provided", "unknown"],
  ["", "unknown"],
];

const STATUS_LABELS: readonly (readonly [string, Status])[] = [
  ["Attended", "attended"],
  ["DNA", "dna"],
  ["Unknown", "unknown"],
  ["Not Provided", "unknown"],
  ["", "unknown"],
];

const STAFF_LABELS: readonly (readonly [string, Staff])[] = [
  ["GP", "gp"],
  ["Other Practice staff", "other"],
  ["Unknown", "unknown"],
  ["Not Provided", "unknown"],
  ["", "unknown"],
];

const MODE_LABELS: readonly (readonly [string, Mode])[] = [
  ["Face-to-Face", "face-to-face"],
  ["Telephone", "telephone"],
  ["Video Conference/Online", "online"], // practice files
  ["Video/Online", "online"], // the sub-ICB file
  ["Home Visit", "home-visit"],
  ["Unknown", "unknown"],
  ["Not Provided", "unknown"],
  ["", "unknown"],
];

/** No blank here: an appointment without a category is published as Unmapped, so a blank is a fault. */
export const CATEGORY_LABELS: readonly (readonly [string, Category])[] = [
  ["General Consultation Acute", "gca"],
  ["General Consultation Routine", "gcr"],
  ["Planned Clinics", "planned-clinics"],
  ["Planned Clinical Procedure", "planned-procedure"],
  ["Unplanned Clinical Activity", "unplanned-clinical"],
  ["Walk-in", "walk-in"],
  ["Clinical Triage", "clinical-triage"],
  ["Home Visit", "home-visit"],
  ["Care Home Visit", "care-home-visit"],
  ["Group Consultation and Group Education", "group-consultation"],
  ["Structured Medication Review", "structured-medication-review"],
  ["Patient contact during Care Home Round", "care-home-round"],
  ["Care Home Needs Assessment & Personalised Care and Support Planning", "care-home-assessment"],
  ["Social Prescribing Service", "social-prescribing"],
  ["Service provided by organisation external to the practice", "external-service"],
  ["Non-contractual chargeable work", "non-contractual"],
  ["Care Related Encounter but does not fit into any other category", "other-encounter"],
  ["Inconsistent Mapping", "inconsistent"],
  ["Unmapped", "unmapped"],
];

/** The labels of one column, numbered: two labels of one value keep different numbers. */
export type LabelSet<Value extends string> = {
  size: number;
  /** The label's number; -1 for one that no edition has used. */
  indexOf(text: string): number;
  valueOf(index: number): Value;
};

function labelSet<Value extends string>(labels: readonly (readonly [string, Value])[]): LabelSet<Value> {
  const indices = new Map(labels.map(([label], index) => [labelKey(label), index]));
  const seen = new Map<string, number>();
  const values = labels.map(([, value]) => value);
  return {
    size: labels.length,
    indexOf(text) {
      const known = seen.get(text);
      if (known !== undefined) return known;
      const index = indices.get(labelKey(text)) ?? -1;
      if (index >= 0) seen.set(text, index);
      return index;
    },
    valueOf(index) {
      const value = values[index];
      if (value === undefined) throw new Error(`no label ${index}`);
      return value;
    },
  };
}

function labelKey(text: string): string {
  return text.trim().replace(/\s+/g, " ").replace(/&/g, "and").toLowerCase();
}

export const waitLabels = labelSet(WAIT_LABELS);
export const statusLabels = labelSet(STATUS_LABELS);
export const staffLabels = labelSet(STAFF_LABELS);
export const modeLabels = labelSet(MODE_LABELS);
export const categoryLabels = labelSet(CATEGORY_LABELS);
