/**
 * What national appointment data counts, as cells: one vocabulary for the
 * crosstab, the practice summary tables and the sub-ICB file, so that a metric
 * is a sum of cells over a sum of cells whatever the file was.
 */

export const WAITS = [
  "same-day",
  "1-day",
  "2-7-days",
  "8-14-days",
  "15-21-days",
  "22-28-days",
  "over-28-days",
  "unknown",
] as const;
export const STATUSES = ["attended", "dna", "unknown"] as const;
export const STAFF = ["gp", "other", "unknown"] as const;
export const MODES = ["face-to-face", "telephone", "online", "home-visit", "unknown"] as const;

/** The 19 national categories; `gca` and `gcr` are General Consultation Acute and Routine. */
export const CATEGORIES = [
  "gca",
  "gcr",
  "planned-clinics",
  "planned-procedure",
  "unplanned-clinical",
  "walk-in",
  "clinical-triage",
  "home-visit",
  "care-home-visit",
  "group-consultation",
  "structured-medication-review",
  "care-home-round",
  "care-home-assessment",
  "social-prescribing",
  "external-service",
  "non-contractual",
  "other-encounter",
  "inconsistent",
  "unmapped",
] as const;

export type Wait = (typeof WAITS)[number];
export type Status = (typeof STATUSES)[number];
export type Staff = (typeof STAFF)[number];
export type Mode = (typeof MODES)[number];
export type Category = (typeof CATEGORIES)[number];

/**
 * The categories of NHS England's two-week measure: the one set that
 * reproduces published table 2d for every practice checked.
 */
export const TWO_WEEK_CATEGORIES = [
  "gca",
  "gcr",
  "unplanned-clinical",
  "walk-in",
  "clinical-triage",
  "home-visit",
  "care-home-visit",
  "other-encounter",
] as const satisfies readonly Category[];

/**
 * A family is a way one source splits one total. Its cells are `family:value`,
 * and its total is the cell `family`, always stored, zero included: that is how
 * "none" (total there, cell absent) differs from "not reported" (total absent).
 *
 * appointments        all appointments (table 1; the crosstab; the sub-ICB file)
 * wait, status, staff, mode, category      splits of all appointments
 * gp-wait, other-wait, gp-category, other-category   the same for GPs, and for other staff plus unknown
 * two-week            the two-week measure's appointments, by wait (table 2d)
 * category-wait       by category and wait, `category-wait:gca/same-day`; per-category totals are `category:gca` (crosstab only)
 * list                patients registered on the 1st of the month
 * gpad-list           the list size GPAD publishes with table 1
 */
export const FAMILIES = [
  "appointments",
  "wait",
  "status",
  "staff",
  "mode",
  "category",
  "gp-wait",
  "other-wait",
  "gp-category",
  "other-category",
  "two-week",
  "category-wait",
  "list",
  "gpad-list",
] as const;

export type Family = (typeof FAMILIES)[number];

/** A cell's name: a family's total ("wait") or one of its values ("wait:same-day"). */
export type Cell = Family | `${Family}:${string}`;

/** What one source counted for one organisation in one month. */
export type Counts = Partial<Record<Cell, number>>;

/** The count of a cell; 0 when its family was reported and the cell was not; null when the family was not. */
export function countOf(counts: Counts, cell: Cell): number | null {
  const family = cell.split(":")[0] as Family;
  if (counts[family] === undefined) return null;
  return counts[cell] ?? 0;
}
