import type { Period } from "@/lib/periods/period";
import { countOf, type Cell, type Counts } from "./cells";
import { warningsOf, type Bounds } from "./plausible";
import { unclearCategory } from "./returned-figures";

/** The settings that say from where on a weakness matters. `hold` is a share, 0 to 1. */
export type QualityBounds = Omit<Bounds, "mostUnclear"> & { hold: number };

/**
 * What a practice's national figures of one month must be read with: one rule
 * for each known weakness of the data, said only where the month's data shows
 * it. Shares are 0 to 1 of all appointments.
 */
export type QualityNote =
  /** Unmapped and inconsistent together, and the unmapped of them. `held`: measures that rest on categories wait. */
  | { rule: "categories"; unclear: number; unmapped: number; held: boolean; above: number }
  /** `doubtful`: so many that the share missed rests on few. */
  | { rule: "outcomes"; share: number; doubtful: boolean; above: number }
  | { rule: "waits"; share: number }
  /** No General Consultation Acute at all: urgent care has no figure, and none is not 0%. */
  | { rule: "no-urgent" }
  /** Appointments for every 1,000 patients, outside of what is plausible. */
  | { rule: "volume"; rate: number; is: "few" | "many" }
  | { rule: "small-list"; list: number }
  /** Autumn clinics are counted as appointments. */
  | { rule: "vaccinations" };

/** Every rule that a month's counts call for, in the order of what it sets aside. What was not reported calls for none. */
export function qualityNotes(counts: Counts, month: Period, bounds: QualityBounds): QualityNote[] {
  const notes: QualityNote[] = [];
  const unclear = unclearCategory(counts);
  if (unclear && unclear.count > 0) {
    const unmapped = share(counts, "category:unmapped", "category") ?? 0;
    const held = unclear.share > bounds.hold;
    notes.push({ rule: "categories", unclear: unclear.share, unmapped, held, above: bounds.hold });
  }
  if (countOf(counts, "category:gca") === 0) notes.push({ rule: "no-urgent" });
  const unknown = share(counts, "status:unknown", "status");
  if (unknown) {
    const above = bounds.mostStatusUnknown;
    notes.push({ rule: "outcomes", share: unknown, doubtful: unknown > above, above });
  }
  const waits = share(counts, "wait:unknown", "wait");
  if (waits) notes.push({ rule: "waits", share: waits });
  if (month.text.endsWith("-10")) notes.push({ rule: "vaccinations" });
  for (const warning of warningsOf(counts, { ...bounds, mostUnclear: 1 })) {
    if (warning.what === "small-list") notes.push({ rule: "small-list", list: warning.list });
    if (warning.what === "few-appointments") notes.push({ rule: "volume", rate: warning.rate, is: "few" });
    if (warning.what === "many-appointments") notes.push({ rule: "volume", rate: warning.rate, is: "many" });
  }
  return notes;
}

function share(counts: Counts, cell: Cell, of: Cell): number | null {
  const [part, whole] = [countOf(counts, cell), countOf(counts, of)];
  return part === null || !whole ? null : part / whole;
}
